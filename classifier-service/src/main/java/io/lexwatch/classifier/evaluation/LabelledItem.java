package io.lexwatch.classifier.evaluation;

/**
 * One line of a labelled file.
 *
 * @param weight how many items of the period it stands for; 0 where it was sought out
 */
public record LabelledItem(
        String id,
        String date,
        String feed,
        String url,
        String title,
        String text,
        String stratum,
        double weight,
        CodebookLabels labels) {}
