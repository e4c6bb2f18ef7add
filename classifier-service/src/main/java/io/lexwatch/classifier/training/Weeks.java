package io.lexwatch.classifier.training;

import io.lexwatch.classifier.evaluation.LabelledItem;
import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** Parts items into folds by calendar week, so that no story stands on both sides of a split. */
final class Weeks {

    private final int folds;

    Weeks(int folds) {
        this.folds = folds;
    }

    int fold(LabelledItem item) {
        return Math.floorMod(week(item).hashCode() * 0x9E3779B1, folds);
    }

    static String week(LabelledItem item) {
        if (item.date().length() < 10) {
            return "undated";
        }
        var date = LocalDate.parse(item.date().substring(0, 10));
        return date.get(IsoFields.WEEK_BASED_YEAR) + "-W" + date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
