package io.lexwatch.ingest.parse;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which namespace prefixes a text uses, and which of them its root element must still declare. */
final class Prefixes {

    private static final int MANY = 100;
    private static final Pattern DECLARATION = Pattern.compile("\\sxmlns:([\\w.\\-]+)\\s*=");
    private static final Pattern NAME = Pattern.compile("^<([\\w.\\-]+):");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s([A-Za-z_][\\w.\\-]*):[\\w.\\-]+\\s*=");

    private final Set<String> used = new TreeSet<>();
    private final Set<String> declared = new TreeSet<>(Set.of("xml", "xmlns"));

    /** Takes notice of a start tag. Only what the root declares holds everywhere. */
    void see(String tag, boolean root) {
        if (tag.indexOf(':') < 0) {
            return;
        }
        if (root) {
            var declaration = DECLARATION.matcher(tag);
            while (declaration.find()) {
                declared.add(declaration.group(1));
            }
        }
        use(NAME, tag);
        use(ATTRIBUTE, tag);
    }

    private void use(Pattern pattern, String tag) {
        var matcher = pattern.matcher(tag);
        while (used.size() < MANY && matcher.find()) {
            used.add(matcher.group(1));
        }
    }

    Set<String> undeclared() {
        var missing = new TreeSet<>(used);
        missing.removeAll(declared);
        missing.removeIf(prefix -> !XmlChars.nameStart(prefix.charAt(0)));
        return missing;
    }
}
