package io.lexwatch.classifier.training;

import io.lexwatch.classifier.evaluation.LabelledItem;
import io.lexwatch.classifier.evaluation.Scored;
import io.lexwatch.classifier.model.Model;
import io.lexwatch.classifier.pipeline.Classifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Trains a model, and says by cross-validation how good it is. */
public final class Training {

    private static final int FOLDS = 10;

    private final Classifier classifier;
    private final Settings settings;
    private final List<Prepared> labelled;
    private final List<Prepared> more;
    private final List<Prepared> background;

    /**
     * @param labelled what is learnt from and judged by
     * @param more what is learnt from only
     * @param background items of the real mix, nearly all out of scope
     */
    public Training(
            Classifier classifier,
            List<LabelledItem> labelled,
            List<LabelledItem> more,
            List<LabelledItem> background) {
        this.classifier = classifier;
        this.settings = Settings.DEFAULT;
        var preparation = new Preparation(classifier, new Weeks(FOLDS)::fold);
        this.labelled = preparation.labelled(labelled, settings.judgedWeight());
        this.more = preparation.labelled(more, 1);
        this.background = preparation.unlabelled(background);
    }

    /** Every labelled item, judged by a model that saw nothing of its week. */
    public CrossValidated crossValidate() {
        var result = new CrossValidation(classifier, settings, FOLDS).run(labelled, more, background);
        return new CrossValidated(result.labelled(), result.more(), result.background());
    }

    /** What cross-validation judged. */
    public record CrossValidated(List<Scored> labelled, List<Scored> more, List<Scored> background) {}

    /** The model trained on everything. */
    public Model train(String version) {
        var all = new java.util.ArrayList<>(labelled);
        all.addAll(more);
        Map<String, String> provenance = new LinkedHashMap<>();
        provenance.put("labelled items", String.valueOf(labelled.size()));
        provenance.put("further labelled items", String.valueOf(more.size()));
        provenance.put("unlabelled items", String.valueOf(background.size()));
        provenance.put("catalog", classifier.catalog().version());
        provenance.put("learner", "L2-regularised logistic regression, liblinear");
        return new ModelTrainer(classifier.catalog(), settings).train(version, provenance, all, background);
    }
}
