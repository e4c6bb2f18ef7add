package io.lexwatch.alert.notify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A notice as Block Kit, within Slack's limits: 3,000 characters a section, 50 blocks, some 13,000 in all. The text, which a
 * lock screen shows, is the first line.
 *
 * @param text what shows where blocks do not
 */
record SlackMessage(String text, List<Map<String, Object>> blocks) {

    private static final int SECTION = 2_900;
    private static final int MOST_ALERTS = 10;
    private static final int MOST_LINES = 40;
    private static final int LINE = 250;
    private static final int MOST_DOSSIERS = 40;

    /** What the lines of a digest may take together, in characters. */
    private static final int DIGEST_TEXT = 11_000;

    static SlackMessage of(Notice notice) {
        String first = SlackText.escape(notice.summary());
        var blocks = new ArrayList<Map<String, Object>>();
        if (notice.alerts().size() == 1 && Notice.ALERT.equals(notice.type())) {
            single(notice, notice.alerts().getFirst(), blocks);
        } else if (Notice.DIGEST.equals(notice.type())) {
            digest(notice, blocks);
        } else {
            listed(notice, blocks);
        }
        if (notice.late() != null) {
            blocks.add(context(Lateness.sentence(notice.late())));
        }
        return new SlackMessage(first, blocks);
    }

    private static void single(Notice notice, AlertData alert, List<Map<String, Object>> blocks) {
        blocks.add(section("*" + SlackText.escape(notice.summary()) + "*"));
        blocks.add(context(SlackText.status(alert)));
        if (alert.changed() != null) {
            blocks.add(context("Update: " + SlackText.escape(alert.changed())));
        }
        alert.evidence().stream().limit(2).forEach(evidence -> blocks.add(section(SlackText.quote(evidence))));
        blocks.add(context(SlackText.links(alert)));
    }

    /** One section a dossier, a line an alert; what does not fit is counted. */
    private static void digest(Notice notice, List<Map<String, Object>> blocks) {
        blocks.add(section("*" + SlackText.escape(notice.summary()) + "*"));
        int left = DIGEST_TEXT;
        int told = 0;
        for (var dossier : notice.dossiers().entrySet()) {
            var lines = new StringBuilder("*" + SlackText.escape(dossier.getKey()) + "*");
            int before = told;
            for (AlertData alert : dossier.getValue()) {
                String line = "\n• " + SlackText.escape(alert.headline()) + " · " + SlackText.firstLink(alert);
                if (lines.length() + line.length() > Math.min(SECTION, left)) {
                    break;
                }
                lines.append(line);
                told++;
            }
            if (told == before || blocks.size() == MOST_DOSSIERS) {
                told = before;
                break;
            }
            left -= lines.length();
            blocks.add(section(lines.toString()));
        }
        if (told < notice.alerts().size()) {
            blocks.add(context("and " + (notice.alerts().size() - told) + " more"));
        }
    }

    private static void listed(Notice notice, List<Map<String, Object>> blocks) {
        blocks.add(section("*" + SlackText.escape(notice.summary()) + "*"));
        notice.lines().stream()
                .limit(MOST_LINES)
                .forEach(line -> blocks.add(context("• " + SlackText.cut(SlackText.escape(line), LINE))));
        notice.alerts().stream().limit(MOST_ALERTS).forEach(alert -> {
            blocks.add(section("• " + SlackText.escape(alert.headline())));
            blocks.add(context(SlackText.status(alert) + "\n" + SlackText.links(alert)));
        });
        int more = Math.max(0, notice.alerts().size() - MOST_ALERTS)
                + Math.max(0, notice.lines().size() - MOST_LINES);
        if (more > 0) {
            blocks.add(context("and " + more + " more"));
        }
    }

    private static Map<String, Object> section(String markdown) {
        return Map.of("type", "section", "text", text(markdown));
    }

    private static Map<String, Object> context(String markdown) {
        return Map.of("type", "context", "elements", List.of(text(markdown)));
    }

    private static Map<String, Object> text(String markdown) {
        return Map.of("type", "mrkdwn", "text", SlackText.cut(markdown, SECTION));
    }
}
