package io.lexwatch.alert.story;

import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/** Names of jurisdictions as a headline says them, and which one lies in which. */
final class Places {

    private static final Set<String> UNION =
            Set.of("AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE".split(" "));
    private static final Properties NAMES = Tables.read("places.properties");

    private Places() {}

    /** Whether a law of the outer one may be meant where the inner one is named. */
    static boolean contains(String outer, String inner) {
        return outer.equals(inner) || inner.startsWith(outer + "-") || ("EU".equals(outer) && UNION.contains(inner));
    }

    /** The name to show; the code itself where nobody has a name for it; null for null. */
    static String name(String jurisdiction) {
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
}
