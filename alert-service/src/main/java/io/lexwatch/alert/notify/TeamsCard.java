package io.lexwatch.alert.notify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A notice as an adaptive card; text blocks hold plain runs, so that nothing from outside is read as markup. */
final class TeamsCard {

    private static final int MOST_ALERTS = 10;
    private static final int MOST_LINES = 60;
    private static final int LONGEST = 600;

    private TeamsCard() {}

    static Map<String, Object> of(Notice notice) {
        var body = new ArrayList<Map<String, Object>>();
        body.add(line(notice.summary(), true));
        boolean single = notice.alerts().size() == 1 && Notice.ALERT.equals(notice.type());
        if (Notice.DIGEST.equals(notice.type())) {
            digest(notice, body);
        } else {
            notice.lines().stream()
                    .limit(MOST_LINES)
                    .forEach(text -> body.add(line("• " + SlackText.cut(text, LONGEST), false)));
            notice.alerts().stream().limit(MOST_ALERTS).forEach(alert -> add(alert, single, body));
        }
        if (notice.late() != null) {
            body.add(line(Lateness.sentence(notice.late()), false));
        }
        var card = new LinkedHashMap<String, Object>();
        card.put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
        card.put("type", "AdaptiveCard");
        card.put("version", "1.4");
        card.put("body", body);
        card.put("actions", actions(notice));
        return Map.of(
                "type",
                "message",
                "attachments",
                List.of(Map.of("contentType", "application/vnd.microsoft.card.adaptive", "content", card)));
    }

    /** A line a dossier, a line an alert; what does not fit is counted. */
    private static void digest(Notice notice, List<Map<String, Object>> body) {
        int left = MOST_LINES;
        for (var dossier : notice.dossiers().entrySet()) {
            if (left > 0) {
                body.add(line(dossier.getKey(), true));
            }
            dossier.getValue().stream().limit(left).forEach(alert -> body.add(line("• " + alert.headline(), false)));
            left = Math.max(0, left - dossier.getValue().size());
        }
        int more = notice.alerts().size() - MOST_LINES;
        if (more > 0) {
            body.add(line("and " + more + " more", false));
        }
    }

    private static void add(AlertData alert, boolean single, List<Map<String, Object>> body) {
        if (!single) {
            body.add(line("• " + alert.headline(), false));
        }
        if (alert.changed() != null) {
            body.add(line("Update: " + alert.changed(), false));
        }
        alert.evidence().stream()
                .limit(single ? 2 : 1)
                .forEach(evidence -> body.add(line("“" + SlackText.cut(evidence.quote(), LONGEST) + "”", false)));
    }

    private static Map<String, Object> line(String text, boolean bold) {
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("type", "TextRun");
        run.put("text", text);
        if (bold) {
            run.put("weight", "Bolder");
        }
        return Map.of("type", "RichTextBlock", "inlines", List.of(run));
    }

    private static List<Map<String, Object>> actions(Notice notice) {
        var actions = new ArrayList<Map<String, Object>>();
        if (!notice.alerts().isEmpty()) {
            AlertData first = notice.alerts().getFirst();
            first.sources().stream()
                    .map(AlertData.SourceData::url)
                    .filter(url -> url != null && url.startsWith("http"))
                    .limit(1)
                    .forEach(url -> actions.add(open("Read", url)));
            if (first.links() != null) {
                actions.add(open("Open in Lexwatch", first.links().alert()));
            }
        }
        return actions;
    }

    private static Map<String, Object> open(String title, String url) {
        return Map.of("type", "Action.OpenUrl", "title", title, "url", url);
    }
}
