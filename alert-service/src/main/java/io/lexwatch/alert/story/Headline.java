package io.lexwatch.alert.story;

import io.lexwatch.alert.Places;
import io.lexwatch.alert.store.Claim;
import io.lexwatch.alert.store.Name;
import io.lexwatch.alert.store.Severity;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first line of a message, all that a lock screen shows: the fact itself. Its sentences stand in
 * {@code story/wording.properties}; a part in brackets falls away, or gives way to what stands behind its bar, where it
 * names something that is not known.
 */
final class Headline {

    static final int LONGEST = 100;

    private static final Properties WORDING = Tables.read("wording.properties");
    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\]|]*)(?:\\|([^\\]]*))?\\]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)\\}");

    private Headline() {}

    static String of(Claim claim, Severity severity) {
        String sentence = claim.company() == null && claim.isResponse() ? "?" : sentence(claim);
        String main = severity.mark() + " " + capitalised(sentence) + (claim.inferred() ? " (inferred)" : "");
        String about = about(claim, main);
        return about == null ? cut(main, LONGEST) : withAbout(main, about);
    }

    private static String withAbout(String main, String about) {
        int room = LONGEST - main.length() - 3;
        return room < 12 ? cut(main, LONGEST) : main + " · " + cut(about, room);
    }

    private static String sentence(Claim claim) {
        Map<String, String> words = words(claim);
        return fill(required(fillOptional(pattern(claim), words)), words);
    }

    private static String pattern(Claim claim) {
        String base = claim.kind() + "." + claim.code();
        String special = claim.isResponse() ? claim.stage() : claim.topic();
        String pattern = WORDING.getProperty(base + "." + special, WORDING.getProperty(base));
        return pattern != null ? pattern : WORDING.getProperty(claim.kind());
    }

    private static Map<String, String> words(Claim claim) {
        var words = new HashMap<String, String>();
        put(words, "who", Name.shown(claim.company()));
        put(words, "place", Places.inSentence(claim.jurisdiction()));
        put(words, "law", Name.shown(claim.law()));
        put(words, "authority", Name.shown(claim.authority()));
        put(words, "target", Name.shown(claim.target()));
        put(words, "amount", claim.amount());
        put(words, "topic", claim.topic() == null ? null : WORDING.getProperty("topic." + claim.topic()));
        return words;
    }

    private static void put(Map<String, String> words, String key, String value) {
        if (value != null && !value.isBlank()) {
            words.put(key, value.replaceAll("\\s+", " ").strip());
        }
    }

    private static String fillOptional(String pattern, Map<String, String> words) {
        return OPTIONAL.matcher(pattern).replaceAll(match -> {
            boolean known = PLACEHOLDER
                    .matcher(match.group(1))
                    .results()
                    .allMatch(placeholder -> words.containsKey(placeholder.group(1)));
            String kept = known ? match.group(1) : match.group(2);
            return Matcher.quoteReplacement(kept == null ? "" : kept);
        });
    }

    private static String required(String pattern) {
        return pattern.replaceAll("\\s+", " ").strip();
    }

    private static String fill(String pattern, Map<String, String> words) {
        return PLACEHOLDER
                .matcher(pattern)
                .replaceAll(match -> Matcher.quoteReplacement(words.getOrDefault(match.group(1), "…")));
    }

    /** What it is about, unless the sentence has it already. */
    private static String about(Claim claim, String main) {
        String law = Name.shown(claim.law());
        if (law != null) {
            return main.contains(law) ? null : law;
        }
        String topic = claim.topic() == null ? null : WORDING.getProperty("topic." + claim.topic());
        return topic == null || main.contains(topic) ? null : topic;
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    /** Cuts at a character, never within one that takes two units. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + "…";
    }
}
