package io.lexwatch.contract;

import java.util.List;

/**
 * Why a finding was made.
 *
 * @param frame the frame that fired, as the catalog names it
 * @param catalogEntries ids of the catalog entries that took part
 * @param features the strongest features of the model, strongest first
 */
public record Explanation(String frame, List<String> catalogEntries, List<String> features) {

    public Explanation {
        catalogEntries = catalogEntries == null ? List.of() : List.copyOf(catalogEntries);
        features = features == null ? List.of() : List.copyOf(features);
    }
}
