package io.lexwatch.classifier.command;

import io.lexwatch.classifier.evaluation.Confusions;
import io.lexwatch.classifier.evaluation.Evaluation;
import io.lexwatch.classifier.evaluation.EvaluationTable;
import io.lexwatch.classifier.evaluation.KeywordQuery;
import io.lexwatch.classifier.evaluation.Measure;
import io.lexwatch.classifier.evaluation.Reliability;
import java.io.PrintWriter;
import java.util.List;

/** All tables of one evaluation, in the order that a person asks for them. */
final class EvaluationReport {

    /** In most platform bans of the labelled years; scores without it show what was learnt beyond it. */
    private static final String MOST_FREQUENT = "tiktok";

    private EvaluationReport() {}

    static void print(PrintWriter out, Evaluation evaluation) {
        out.println(EvaluationTable.of("All", evaluation));
        out.println(EvaluationTable.of(
                "Without TikTok",
                evaluation.without(s -> (s.item().title() + ' ' + s.item().text())
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains(MOST_FREQUENT))));
        out.println(EvaluationTable.flags("Keyword query", new Evaluation(KeywordQuery.judge(evaluation.scored()))));
        out.println(Reliability.of(evaluation.scored()));
        for (Measure measure : List.of(Measure.DEVELOPMENT, Measure.COMPANY_ACTION, Measure.TOPICS)) {
            out.println(Confusions.of(measure, evaluation));
        }
        for (Measure measure :
                List.of(Measure.DEVELOPMENT, Measure.TOPICS, Measure.COMPANY_ACTION, Measure.JURISDICTIONS)) {
            out.println(EvaluationTable.perLabel(measure, evaluation));
        }
    }
}
