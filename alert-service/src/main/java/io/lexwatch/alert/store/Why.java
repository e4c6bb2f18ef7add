package io.lexwatch.alert.store;

import java.util.List;

/** Why the classifier found what it found: the frame, the catalog entries and features that took part, and versions. */
public record Why(
        String frame,
        List<String> catalogEntries,
        List<String> features,
        double score,
        String modelVersion,
        String catalogVersion) {}
