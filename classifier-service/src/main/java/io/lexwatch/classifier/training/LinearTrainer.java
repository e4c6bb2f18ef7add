package io.lexwatch.classifier.training;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import io.lexwatch.classifier.model.FeatureVector;
import io.lexwatch.classifier.model.LinearHead;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Trains one judgement: logistic regression with L2 regularisation over the features that occur often enough. */
final class LinearTrainer {

    private static final int LEAST_OCCURRENCES = 2;
    private static final double EPSILON = 0.02;
    private static final float NEGLIGIBLE = 1e-4f;

    static {
        Linear.disableDebugOutput();
    }

    private LinearTrainer() {}

    /** @param cost how dear an error is beside a large weight; @param positiveCost the same for a missed positive, as a factor */
    static LinearHead train(List<Example> examples, double cost, double positiveCost) {
        return train(examples, List.of(), cost, positiveCost);
    }

    /** @param more examples that are learnt from too, but by the features only that the others have */
    static LinearHead train(List<Example> examples, List<Example> more, double cost, double positiveCost) {
        Map<Integer, Integer> index = index(examples);
        var problem = new Problem();
        var rows = Stream.concat(examples.stream(), more.stream())
                .flatMap(e -> java.util.Collections.nCopies(Math.max(1, (int) Math.round(e.weight())), e).stream())
                .toList();
        problem.l = rows.size();
        problem.n = index.size() + 1;
        problem.bias = 1;
        problem.x = new Feature[rows.size()][];
        problem.y = new double[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            problem.x[i] = row(rows.get(i).features(), index);
            problem.y[i] = rows.get(i).positive() ? 1 : 0;
        }
        if (Arrays.stream(problem.y).distinct().count() < 2) {
            return new LinearHead(Map.of(), problem.l > 0 && problem.y[0] == 1 ? 5 : -5, 1, 0);
        }
        var parameter = new Parameter(SolverType.L2R_LR_DUAL, cost, EPSILON, 300);
        parameter.setRandom(new Random(7));
        parameter.setWeights(new double[] {positiveCost, 1}, new int[] {1, 0});
        return head(Linear.train(problem, parameter), index);
    }

    private static Map<Integer, Integer> index(List<Example> examples) {
        var counts = new HashMap<Integer, Integer>();
        for (Example example : examples) {
            for (int hash : example.features().hashes()) {
                counts.merge(hash, 1, Integer::sum);
            }
        }
        var index = new HashMap<Integer, Integer>();
        counts.forEach((hash, count) -> {
            if (count >= LEAST_OCCURRENCES) {
                index.put(hash, index.size() + 1);
            }
        });
        return index;
    }

    private static Feature[] row(FeatureVector vector, Map<Integer, Integer> index) {
        var row = new HashMap<Integer, Feature>();
        for (int i = 0; i < vector.size(); i++) {
            Integer column = index.get(vector.hashes()[i]);
            if (column != null) {
                row.put(column, new FeatureNode(column, vector.values()[i]));
            }
        }
        row.put(index.size() + 1, new FeatureNode(index.size() + 1, 1));
        return row.values().stream()
                .sorted(Comparator.comparingInt(Feature::getIndex))
                .toArray(Feature[]::new);
    }

    private static LinearHead head(Model model, Map<Integer, Integer> index) {
        double[] weights = model.getFeatureWeights();
        double sign = model.getLabels()[0] == 1 ? 1 : -1;
        var entries = new HashMap<Integer, Float>();
        index.forEach((hash, column) -> {
            float weight = (float) (sign * weights[column - 1]);
            if (Math.abs(weight) > NEGLIGIBLE) {
                entries.put(hash, weight);
            }
        });
        return new LinearHead(entries, (float) (sign * weights[index.size()]), 1, 0);
    }
}
