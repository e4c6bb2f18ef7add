package io.lexwatch.classifier.finding;

import io.lexwatch.classifier.mention.Mention;
import io.lexwatch.classifier.mention.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of companies that the catalog does not hold, known by what an item says beside them: "Acme Inc", "Acme, a
 * messaging app", "Acme CEO", "the startup Acme".
 */
final class UnlistedCompanies {

    /** Stands before a name where a catalog id would stand. */
    static final String MARK = "unlisted:";

    private static final int MOST_READ = 3_000;
    private static final int MOST_NAMES = 4;

    /** All counts are bounded, so that no text costs more than its length. */
    private static final String NAME =
            "(\\p{Lu}[\\p{L}\\p{N}&.\\-]{1,24}(?: (?:of |and |& )?\\p{Lu}[\\p{L}\\p{N}&.\\-]{1,24}){0,3})";

    private static final String KIND =
            "(?:company|firm|startup|start-up|app|platform|provider|maker|messenger|broker|retailer|developer|operator|website|marketplace|search engine|social network|nonprofit|foundation)";
    private static final Pattern BEHIND = Pattern.compile("\\b" + NAME
            + "(?:,? (?:Inc|Corp|Ltd|LLC|GmbH|AG|plc|Limited|Corporation)\\b"
            + "|(?:'s|’s)? (?:CEO|chief executive|spokesperson|spokesman|spokeswoman)\\b"
            + "|, (?:a|an|the) (?:[\\p{L}\\-]{1,20} ){0,4}" + KIND + "\\b)");
    private static final Pattern BEFORE = Pattern.compile(
            "\\b(?:[Tt]he|[Aa]n?|\\p{Ll}{2,20}) (?:\\p{Ll}[\\p{L}\\-]{1,20} ){0,2}" + KIND + " " + NAME + "\\b");

    private UnlistedCompanies() {}

    /** The reading with their mentions added; the same where it names none. */
    static Reading in(Reading reading) {
        Set<String> names = names(reading);
        if (names.isEmpty()) {
            return reading;
        }
        var mentions = new ArrayList<>(reading.mentions());
        for (String name : names) {
            addMentions(mentions, reading, name);
        }
        mentions.sort(Comparator.comparingInt(Mention::start).thenComparing(Mention::kind));
        return new Reading(reading.text(), mentions);
    }

    private static Set<String> names(Reading reading) {
        String raw = reading.text().raw();
        String read = raw.substring(0, Math.min(raw.length(), reading.text().textStart() + MOST_READ));
        var names = new LinkedHashSet<String>();
        for (Pattern pattern : List.of(BEHIND, BEFORE)) {
            Matcher matcher = pattern.matcher(read);
            while (names.size() < MOST_NAMES && matcher.find()) {
                boolean body = matcher.start() >= reading.text().textStart();
                if (body && isFree(reading, matcher.start(1), matcher.end(1))) {
                    names.add(matcher.group(1));
                }
            }
        }
        return names;
    }

    /** Whether the catalog sees no name of its own here. */
    private static boolean isFree(Reading reading, int start, int end) {
        return reading.mentions().stream()
                .noneMatch(m -> m.start() < end && m.end() > start && !m.is(Mention.Kind.WORD));
    }

    private static void addMentions(List<Mention> mentions, Reading reading, String name) {
        String raw = reading.text().raw();
        int limit = Math.min(raw.length(), reading.text().textStart() + MOST_READ);
        for (int at = raw.indexOf(name); at >= 0 && at < limit; at = raw.indexOf(name, at + name.length())) {
            int start = at;
            int end = at + name.length();
            if (isFree(reading, start, end)) {
                mentions.removeIf(m -> m.start() >= start && m.end() <= end);
                mentions.add(new Mention(start, end, Mention.Kind.COMPANY, MARK + name, Mention.Form.NAME));
            }
        }
    }
}
