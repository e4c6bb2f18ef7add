package io.lexwatch.alert.label;

import java.util.List;

/**
 * What an analyst says of an item.
 *
 * @param dataLaw whether it reports on a data law
 * @param corporateResponse whether it reports a company's response to one; null where they do not say
 * @param topics what the law governs, as codes; null where they do not say
 * @param note anything else, or null
 */
public record Said(boolean dataLaw, Boolean corporateResponse, List<String> topics, String note) {

    private static final String NO_DATA_LAW = "Not about a data law";
    private static final List<String> WRONG = List.of("Wrong company", "Wrong action or stage", "Wrong law or place");

    /**
     * What the reason tells for which somebody marks an alert as not relevant; null where it tells nothing of the item, as
     * that it is old news or of no interest.
     */
    static Said of(String reason) {
        if (reason == null) {
            return null;
        }
        if (reason.startsWith(NO_DATA_LAW)) {
            return new Said(false, false, List.of(), reason);
        }
        return WRONG.stream().anyMatch(reason::startsWith) ? new Said(true, null, null, reason) : null;
    }
}
