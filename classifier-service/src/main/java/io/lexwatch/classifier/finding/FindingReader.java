package io.lexwatch.classifier.finding;

import io.lexwatch.classifier.catalog.Catalog;
import io.lexwatch.classifier.finding.Candidates.Heads;
import io.lexwatch.classifier.finding.Judge.Judged;
import io.lexwatch.classifier.mention.Reading;
import io.lexwatch.classifier.model.FeatureVector;
import io.lexwatch.classifier.model.Model;
import io.lexwatch.contract.Action;
import io.lexwatch.contract.DevelopmentFinding;
import io.lexwatch.contract.DevelopmentKind;
import io.lexwatch.contract.Finding;
import io.lexwatch.contract.ResponseFinding;
import io.lexwatch.contract.Topic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Turns the candidates of a relevant item into findings: what the model believes, and what a frame says outright. */
public final class FindingReader {

    private static final int FEATURES_SHOWN = 5;
    private static final double SAID_OUTRIGHT = 0.6;

    /** From which probability on an item is said to tell a company's answer though no sentence says whose. */
    private static final String SURE_OF_ANSWER = "corporate:sure";

    private static final double NEVER = 2;

    private final Catalog catalog;
    private final Model model;
    private final Judge judge;
    private final ResponseFindings responseFindings;
    private final DevelopmentFindings developmentFindings;
    private final DeepReader deepReader;
    private final UnlistedResponses unlistedResponses;
    private final NamedLaws namedLaws;

    public FindingReader(Catalog catalog, Model model) {
        this.catalog = catalog;
        this.model = model;
        this.judge = new Judge(catalog, model);
        this.responseFindings = new ResponseFindings(catalog);
        this.developmentFindings = new DevelopmentFindings(catalog);
        this.deepReader = new DeepReader(catalog);
        this.namedLaws = new NamedLaws(catalog);
        this.unlistedResponses = new UnlistedResponses(catalog);
    }

    /** @param item what is told of the item as a whole */
    public Findings read(Reading reading, FeatureVector item, Candidates candidates) {
        List<Topic> topics = judge.topics(item).stream().map(Judged::value).toList();
        List<String> jurisdictions =
                judge.jurisdictions(candidates).stream().map(Judged::value).toList();
        var context = new ResponseFindings.Context(topics.isEmpty() ? null : topics.getFirst(), jurisdictions);
        List<ResponseFinding> listed = responses(candidates, context);
        List<ResponseFinding> responses =
                listed.isEmpty() ? unlistedResponses.read(reading, candidates, context) : listed;
        List<DevelopmentFinding> developments = developments(candidates, context.topic());
        var findings = new ArrayList<Finding>(responses);
        findings.addAll(developments);
        findings.addAll(deepReader.developments(candidates, developments));
        boolean answered =
                !responses.isEmpty() || judge.corporate(candidates) >= model.threshold(SURE_OF_ANSWER, NEVER);
        return new Findings(answered, topics, jurisdictions, namedLaws.in(reading), List.copyOf(findings));
    }

    private List<ResponseFinding> responses(Candidates candidates, ResponseFindings.Context context) {
        double corporate = judge.corporate(candidates);
        boolean expected = corporate >= model.threshold(Heads.CORPORATE);
        var findings = new ArrayList<ResponseFinding>();
        var seen = new HashSet<CompanyAction>();
        for (var judged : judge.responses(candidates)) {
            if (judged.probability() >= enough(judged.value(), expected, seen)
                    && isNew(judged.value(), candidates, seen)) {
                seen.add(judged.value());
                findings.add(finding(judged, candidates, context));
            }
        }
        for (ResponseReading rule : candidates.responses()) {
            var pair = new CompanyAction(rule.company(), rule.action());
            boolean said = Rules.saysOutright(rule) || deepReader.saysOutright(rule, candidates);
            if (said && isNew(pair, candidates, seen) && seen.add(pair)) {
                findings.add(finding(new Judged<>(pair, SAID_OUTRIGHT), candidates, context));
            }
        }
        return findings;
    }

    /** The first response of an item needs least; a vaguer one beside a specific one of the same company needs most. */
    private double enough(CompanyAction pair, boolean expected, Set<CompanyAction> seen) {
        boolean more = seen.stream().anyMatch(s -> s.company().equals(pair.company()));
        if (more) {
            return model.threshold("response:more");
        }
        return expected
                ? model.threshold(seen.isEmpty() ? "response:least" : "response:expected")
                : model.threshold("response");
    }

    /** Whether nobody who owns it, or whom it owns, was found to do the same; named in one breath, both did. */
    private boolean isNew(CompanyAction pair, Candidates candidates, Set<CompanyAction> seen) {
        return seen.stream()
                .filter(s -> s.action() == pair.action() && Ownership.related(catalog, s.company(), pair.company()))
                .allMatch(s -> candidates.responses().stream()
                        .anyMatch(r -> r.company().equals(pair.company())
                                && r.action() == pair.action()
                                && r.others().contains(s.company())));
    }

    private ResponseFinding finding(
            Judged<CompanyAction> judged, Candidates candidates, ResponseFindings.Context context) {
        FeatureVector vector = candidates.companies().get(judged.value().company());
        var strongest = vector == null
                ? List.<String>of()
                : strongest(Heads.of(judged.value().action()), vector);
        return responseFindings.of(judged, candidates, context, strongest);
    }

    private List<DevelopmentFinding> developments(Candidates candidates, Topic topic) {
        List<Judged<String>> places = judge.places(candidates);
        var findings = new ArrayList<DevelopmentFinding>();
        for (Judged<DevelopmentKind> kind : judge.kinds(candidates)) {
            places = findings.isEmpty() ? places : places.subList(0, Math.min(1, places.size()));
            var strongest = strongest(Heads.of(kind.value()), candidates.kinds());
            if (places.isEmpty()) {
                findings.add(developmentFindings.of(kind, null, candidates, topic, strongest));
            }
            for (Judged<String> place : places) {
                findings.add(developmentFindings.of(kind, place.value(), candidates, topic, strongest));
            }
        }
        return findings;
    }

    private List<String> strongest(String head, FeatureVector vector) {
        var linear = model.heads().get(head);
        return linear == null ? List.of() : linear.strongest(vector, FEATURES_SHOWN);
    }

    /** The heads that findings need, for training. */
    public static List<String> heads() {
        var heads = new ArrayList<String>(List.of(Heads.CORPORATE, Heads.JURISDICTION, Heads.PLACE));
        for (Topic topic : Topic.values()) {
            heads.add(Heads.of(topic));
        }
        for (DevelopmentKind kind : DevelopmentKind.values()) {
            heads.add(Heads.of(kind));
        }
        for (Action action : Action.values()) {
            heads.add(Heads.of(action));
        }
        return heads;
    }
}
