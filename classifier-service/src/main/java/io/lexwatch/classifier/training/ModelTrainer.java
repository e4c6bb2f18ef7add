package io.lexwatch.classifier.training;

import io.lexwatch.classifier.catalog.Catalog;
import io.lexwatch.classifier.evaluation.CodebookLabels;
import io.lexwatch.classifier.finding.Candidates.Heads;
import io.lexwatch.classifier.model.LinearHead;
import io.lexwatch.classifier.model.Model;
import io.lexwatch.classifier.relevance.Relevance;
import io.lexwatch.contract.Action;
import io.lexwatch.contract.DevelopmentKind;
import io.lexwatch.contract.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Trains all heads of a model from prepared items. */
final class ModelTrainer {

    private final Catalog catalog;
    private final Settings settings;

    ModelTrainer(Catalog catalog, Settings settings) {
        this.catalog = catalog;
        this.settings = settings;
    }

    Model train(String version, Map<String, String> provenance, List<Prepared> labelled, List<Prepared> background) {
        var heads = new TreeMap<String, LinearHead>();
        heads.put(Relevance.DATA_LAW, dataLaw(labelled, background));
        heads.put(Relevance.BY_MEANING, byMeaning(labelled, background));
        List<Prepared> relevant = labelled.stream()
                .filter(p -> p.let() && isTold(p.labelled().labels()))
                .toList();
        for (Topic topic : Topic.values()) {
            heads.put(
                    Heads.of(topic), head(relevant, p -> has(p, l -> l.topics().contains(topic.name())), false));
        }
        for (DevelopmentKind kind : DevelopmentKind.values()) {
            heads.put(
                    Heads.of(kind),
                    head(
                            relevant,
                            p -> has(
                                    p,
                                    l -> l.developments().stream()
                                            .anyMatch(d -> d.kind().equals(kind.name()))),
                            true));
        }
        heads.put(Heads.CORPORATE, head(relevant, p -> has(p, CodebookLabels::corporateResponse), true));
        heads.put(Heads.JURISDICTION, places(relevant, false));
        heads.put(Heads.PLACE, places(relevant, true));
        heads.putAll(actions(relevant));
        heads.put(Heads.RESPONSE, responses(relevant));
        return new Model(version, provenance, heads, settings.thresholds());
    }

    /** An item in scope without a topic was read for its relevance only. */
    private static boolean isTold(CodebookLabels labels) {
        return labels.dataLaw() && !labels.topics().isEmpty();
    }

    private LinearHead dataLaw(List<Prepared> labelled, List<Prepared> background) {
        var examples = new ArrayList<Example>();
        for (Prepared p : labelled) {
            if (p.let()) {
                examples.add(
                        new Example(p.item(), p.labelled().labels().dataLaw(), settings.labelledWeight() * p.weight()));
            }
        }
        var rejected = new ArrayList<Example>();
        for (Prepared p : background) {
            (p.let() ? examples : rejected).add(new Example(p.item(), false, 1));
        }
        return LinearTrainer.train(examples, rejected, settings.cost("data-law"), settings.positiveCost("data-law"));
    }

    /** Learns from what the gate lets through alone: nobody is asked what the rest means. */
    private LinearHead byMeaning(List<Prepared> labelled, List<Prepared> background) {
        var examples = new ArrayList<Example>();
        for (Prepared p : labelled) {
            if (p.let()) {
                examples.add(
                        new Example(p.both(), p.labelled().labels().dataLaw(), settings.labelledWeight() * p.weight()));
            }
        }
        background.stream().filter(Prepared::let).forEach(p -> examples.add(new Example(p.both(), false, 1)));
        return LinearTrainer.train(examples, settings.cost("data-law"), settings.positiveCost("data-law"));
    }

    private LinearHead head(List<Prepared> items, Predicate<Prepared> positive, boolean withFrames) {
        var examples = items.stream()
                .map(p -> new Example(withFrames ? p.candidates().kinds() : p.item(), positive.test(p), p.weight()))
                .toList();
        String kind = withFrames ? "kind" : "topic";
        return LinearTrainer.train(examples, settings.cost(kind), settings.positiveCost(kind));
    }

    private LinearHead places(List<Prepared> items, boolean ofDevelopments) {
        var examples = new ArrayList<Example>();
        for (Prepared p : items) {
            var labels = p.labelled().labels();
            var wanted = ofDevelopments
                    ? labels.developments().stream()
                            .map(CodebookLabels.Development::jurisdiction)
                            .toList()
                    : labels.jurisdictions();
            if (!ofDevelopments || !labels.developments().isEmpty()) {
                p.candidates()
                        .jurisdictions()
                        .forEach((id, vector) -> examples.add(new Example(vector, wanted.contains(id), p.weight())));
            }
        }
        return LinearTrainer.train(examples, settings.cost("place"), settings.positiveCost("place"));
    }

    private Map<String, LinearHead> actions(List<Prepared> items) {
        var heads = new HashMap<String, LinearHead>();
        var names = new CompanyNames(catalog);
        for (Action action : Action.values()) {
            var examples = new ArrayList<Example>();
            for (Prepared p : items) {
                var wanted = p.labelled().labels().responses().stream()
                        .filter(r -> r.action().equals(action.name()))
                        .map(r -> names.id(r.company()))
                        .toList();
                p.candidates()
                        .companies()
                        .forEach((id, vector) -> examples.add(new Example(vector, wanted.contains(id), p.weight())));
            }
            heads.put(
                    Heads.of(action),
                    LinearTrainer.train(examples, settings.cost("action"), settings.positiveCost("action")));
        }
        return heads;
    }

    /** One judgement for all actions, over what the frames tie together. */
    private LinearHead responses(List<Prepared> items) {
        var names = new CompanyNames(catalog);
        var examples = new ArrayList<Example>();
        for (Prepared p : items) {
            var wanted = p.labelled().labels().responses().stream()
                    .map(r -> names.id(r.company()) + ' ' + r.action())
                    .toList();
            p.candidates()
                    .pairs()
                    .forEach((pair, vector) -> examples.add(
                            new Example(vector, wanted.contains(pair.company() + ' ' + pair.action()), p.weight())));
        }
        return LinearTrainer.train(examples, settings.cost("response"), settings.positiveCost("response"));
    }

    private static boolean has(Prepared prepared, Predicate<CodebookLabels> test) {
        return test.test(prepared.labelled().labels());
    }
}
