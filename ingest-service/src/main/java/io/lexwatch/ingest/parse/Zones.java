package io.lexwatch.ingest.parse;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Time zones as feeds write them: offsets in all spellings, and the abbreviations in use. */
final class Zones {

    private static final Pattern OFFSET =
            Pattern.compile("(?:[A-Za-z]{1,3})?\\s*([+\\-\\u2212])(\\d{1,2}):?(\\d{2})?.*");

    private static final Map<String, Double> HOURS = Map.ofEntries(
            Map.entry("EST", -5.0),
            Map.entry("EDT", -4.0),
            Map.entry("ET", -5.0),
            Map.entry("CST", -6.0),
            Map.entry("CDT", -5.0),
            Map.entry("CT", -6.0),
            Map.entry("MST", -7.0),
            Map.entry("MDT", -6.0),
            Map.entry("MT", -7.0),
            Map.entry("PST", -8.0),
            Map.entry("PDT", -7.0),
            Map.entry("PT", -8.0),
            Map.entry("AST", -4.0),
            Map.entry("AT", -4.0),
            Map.entry("ADT", -3.0),
            Map.entry("AKST", -9.0),
            Map.entry("AKDT", -8.0),
            Map.entry("HST", -10.0),
            Map.entry("NST", -3.5),
            Map.entry("NDT", -2.5),
            Map.entry("BST", 1.0),
            Map.entry("IST", 5.5),
            Map.entry("WEST", 1.0),
            Map.entry("CET", 1.0),
            Map.entry("CEST", 2.0),
            Map.entry("MEZ", 1.0),
            Map.entry("MESZ", 2.0),
            Map.entry("MET", 1.0),
            Map.entry("MEST", 2.0),
            Map.entry("EET", 2.0),
            Map.entry("EEST", 3.0),
            Map.entry("SAST", 2.0),
            Map.entry("CAT", 2.0),
            Map.entry("WAT", 1.0),
            Map.entry("EAT", 3.0),
            Map.entry("MSK", 3.0),
            Map.entry("MSD", 4.0),
            Map.entry("GST", 4.0),
            Map.entry("PKT", 5.0),
            Map.entry("ICT", 7.0),
            Map.entry("WIB", 7.0),
            Map.entry("HKT", 8.0),
            Map.entry("SGT", 8.0),
            Map.entry("MYT", 8.0),
            Map.entry("PHT", 8.0),
            Map.entry("AWST", 8.0),
            Map.entry("JST", 9.0),
            Map.entry("KST", 9.0),
            Map.entry("ACST", 9.5),
            Map.entry("ACDT", 10.5),
            Map.entry("AEST", 10.0),
            Map.entry("AEDT", 11.0),
            Map.entry("NZST", 12.0),
            Map.entry("NZDT", 13.0),
            Map.entry("BRT", -3.0),
            Map.entry("BRST", -2.0),
            Map.entry("ART", -3.0),
            Map.entry("CLT", -4.0),
            Map.entry("COT", -5.0),
            Map.entry("PET", -5.0),
            Map.entry("TRT", 3.0),
            Map.entry("A", -1.0),
            Map.entry("M", -12.0),
            Map.entry("N", 1.0),
            Map.entry("Y", 12.0));

    private Zones() {}

    /** Seconds east of Greenwich; 0 where the zone is missing or unknown. */
    static int offsetSeconds(String zone) {
        if (zone == null || zone.isBlank()) {
            return 0;
        }
        var text = zone.strip();
        var offset = OFFSET.matcher(text);
        if (offset.matches()) {
            int hours = Integer.parseInt(offset.group(2));
            int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
            int seconds = (hours * 60 + minutes) * 60;
            boolean sane = hours <= 18 && minutes < 60;
            return sane ? offset.group(1).equals("+") ? seconds : -seconds : 0;
        }
        var name = text.split("[\\s,;(]")[0].toUpperCase(Locale.ROOT);
        return (int) (HOURS.getOrDefault(name, 0.0) * 3600);
    }
}
