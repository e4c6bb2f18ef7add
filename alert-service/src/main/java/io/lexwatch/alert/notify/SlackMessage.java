package io.lexwatch.alert.notify;

import java.time.Duration;
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

    static SlackMessage of(Notice notice) {
        String first = SlackText.escape(notice.summary());
        var blocks = new ArrayList<Map<String, Object>>();
        if (notice.alerts().size() == 1 && Notice.ALERT.equals(notice.type())) {
            single(notice, notice.alerts().getFirst(), blocks);
        } else {
            listed(notice, blocks);
        }
        if (notice.late() != null) {
            blocks.add(context("Sent " + words(notice.late()) + " late: the receiver could not be reached before."));
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

    private static void listed(Notice notice, List<Map<String, Object>> blocks) {
        blocks.add(section("*" + SlackText.escape(notice.summary()) + "*"));
        notice.alerts().stream().limit(MOST_ALERTS).forEach(alert -> {
            blocks.add(section("• " + SlackText.escape(alert.headline())));
            blocks.add(context(SlackText.status(alert) + "\n" + SlackText.links(alert)));
        });
        int more = notice.alerts().size() - MOST_ALERTS;
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

    private static String words(Duration late) {
        if (late.toHours() >= 48) {
            return late.toDays() + " days";
        }
        return late.toMinutes() >= 120 ? late.toHours() + " hours" : late.toMinutes() + " minutes";
    }
}
