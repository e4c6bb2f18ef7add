package io.lexwatch.alert.deliver;

import io.lexwatch.alert.store.Alert;
import io.lexwatch.alert.store.Name;
import io.lexwatch.alert.store.Severity;
import java.util.Comparator;
import java.util.List;

/** The first line of a message: the fact itself, or what several facts of one story have in common. */
final class Summary {

    private static final int LONGEST = 100;

    private Summary() {}

    static String of(List<Alert> alerts) {
        if (alerts.size() == 1) {
            return alerts.getFirst().fact().headline();
        }
        long companies = alerts.stream()
                .filter(alert -> alert.fact().claim().isResponse())
                .map(alert -> Name.key(alert.fact().claim().company()))
                .distinct()
                .count();
        boolean responses =
                alerts.stream().allMatch(alert -> alert.fact().claim().isResponse());
        String what = responses && companies > 1 ? companies + " companies react" : alerts.size() + " alerts";
        return cut(most(alerts).mark() + " " + subject(alerts), LONGEST - what.length() - 2) + ": " + what;
    }

    /** What a digest begins with. */
    static String ofDigest(List<Alert> alerts) {
        long dossiers =
                alerts.stream().map(alert -> alert.fact().dossier()).distinct().count();
        return most(alerts).mark() + " Daily digest: " + count(alerts.size(), "alert") + " in "
                + count(dossiers, "dossier");
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static Severity most(List<Alert> alerts) {
        return alerts.stream()
                .map(alert -> alert.fact().severity())
                .max(Comparator.naturalOrder())
                .orElse(Severity.LOW);
    }

    private static String subject(List<Alert> alerts) {
        return alerts.stream()
                .map(alert -> Name.shown(alert.fact().claim().law()))
                .filter(law -> law != null)
                .findFirst()
                .orElse("Data law");
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }
}
