package io.lexwatch.alert;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/** What jurisdictions are called wherever a person reads of them, and which one lies in which. */
public final class Places {

    private static final Set<String> UNION =
            Set.of("AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE".split(" "));
    private static final String ARTICLE = "the ";
    private static final Properties NAMES = read("/places.properties");

    private Places() {}

    /** Whether a law of the outer one may be meant where the inner one is named. */
    public static boolean contains(String outer, String inner) {
        return outer.equals(inner) || inner.startsWith(outer + "-") || ("EU".equals(outer) && UNION.contains(inner));
    }

    /** The name as a sentence says it ("the UK"); the code itself where nobody has a name for it; null for null. */
    public static String inSentence(String jurisdiction) {
        if (jurisdiction == null) {
            return null;
        }
        String listed = NAMES.getProperty(jurisdiction);
        if (listed != null) {
            return listed;
        }
        return jurisdiction.length() == 2
                ? Locale.of("", jurisdiction).getDisplayCountry(Locale.ENGLISH)
                : jurisdiction;
    }

    /** The name by itself ("UK"); the code where nobody has a name for it; null for null. */
    public static String name(String jurisdiction) {
        String name = inSentence(jurisdiction);
        return name != null && name.startsWith(ARTICLE) ? name.substring(ARTICLE.length()) : name;
    }

    private static Properties read(String file) {
        var properties = new Properties();
        try (var stream = Places.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is missing from the class path: the build is incomplete");
            }
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
        return properties;
    }
}
