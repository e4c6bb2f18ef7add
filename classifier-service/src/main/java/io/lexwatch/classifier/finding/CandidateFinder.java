package io.lexwatch.classifier.finding;

import io.lexwatch.classifier.catalog.Catalog;
import io.lexwatch.classifier.mention.Mention;
import io.lexwatch.classifier.mention.Reading;
import io.lexwatch.classifier.model.FeatureVector;
import io.lexwatch.classifier.model.Features;
import io.lexwatch.classifier.relevance.ItemFeatures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads an item for everything that could be a finding, and describes each candidate for the model. */
public final class CandidateFinder {

    /** More companies than this in one item's lead make a list, not a story. */
    private static final int MOST_COMPANIES = 24;

    private final Catalog catalog;
    private final ResponseRules responseRules;
    private final ResponseHints responseHints;
    private final DevelopmentRules developmentRules;
    private final CompanyFeatures companyFeatures;
    private final ResponseFeatures responseFeatures;
    private final JurisdictionFeatures jurisdictionFeatures;

    public CandidateFinder(Catalog catalog) {
        this.catalog = catalog;
        responseRules = new ResponseRules(catalog);
        responseHints = new ResponseHints(catalog);
        developmentRules = new DevelopmentRules(catalog.frames());
        companyFeatures = new CompanyFeatures(catalog);
        responseFeatures = new ResponseFeatures(catalog);
        jurisdictionFeatures = new JurisdictionFeatures(catalog);
    }

    /**
     * @param item what is told of the item as a whole
     * @param meaning its point; empty where it is not known
     */
    public Candidates find(Reading reading, Features item, float[] meaning) {
        List<SentenceView> views = SentenceView.of(reading);
        var responses = responseRules.read(views);
        var developments = developmentRules.read(views);
        int until = reading.text().titleEnd() + ItemFeatures.LEAD;
        var inLead = responses.stream()
                .filter(r -> r.view().sentence().start() < until)
                .toList();
        List<ResponseReading> hinted = withHints(views, inLead, until);
        Map<String, Features> companies = companies(reading, views, inLead, until);
        var jurisdictions = new LinkedHashMap<String, FeatureVector>();
        jurisdictionFeatures.of(reading).forEach((id, features) -> jurisdictions.put(id, features.vector()));
        return new Candidates(
                views,
                withHintsOf(hinted, responses),
                developments,
                DevelopmentFeatures.of(item, developments, responses, until).with(meaning),
                vectors(companies, item),
                pairs(reading, hinted, companies, item),
                jurisdictions);
    }

    private List<ResponseReading> withHints(List<SentenceView> views, List<ResponseReading> inLead, int until) {
        var hinted = new ArrayList<>(inLead);
        var lead = views.stream().filter(v -> v.sentence().start() < until).toList();
        hinted.addAll(responseHints.read(lead, inLead));
        return hinted;
    }

    private Map<String, Features> companies(
            Reading reading, List<SentenceView> views, List<ResponseReading> inLead, int until) {
        var companies = new LinkedHashMap<String, Features>();
        reading.of(Mention.Kind.COMPANY)
                .filter(m -> m.start() < until)
                .map(m -> Ownership.actor(catalog, m.id()))
                .distinct()
                .limit(MOST_COMPANIES)
                .forEach(id -> companies.put(id, companyFeatures.of(id, reading, views, inLead)));
        return companies;
    }

    private static List<ResponseReading> withHintsOf(List<ResponseReading> hinted, List<ResponseReading> responses) {
        var all = new ArrayList<>(responses);
        hinted.stream().filter(r -> !r.relation().isSubject()).forEach(all::add);
        return all;
    }

    private static Map<String, FeatureVector> vectors(Map<String, Features> companies, Features item) {
        var vectors = new LinkedHashMap<String, FeatureVector>();
        companies.forEach((id, features) -> vectors.put(
                id, new Features().addAll(features).addAll(context(item)).vector()));
        return vectors;
    }

    private Map<CompanyAction, FeatureVector> pairs(
            Reading reading, List<ResponseReading> hinted, Map<String, Features> companies, Features item) {
        var pairs = new LinkedHashMap<CompanyAction, FeatureVector>();
        responseFeatures.of(reading, hinted).forEach((pair, features) -> {
            features.addAll(item.only("tk", "t1"));
            if (companies.containsKey(pair.company())) {
                features.addAll(companies.get(pair.company()).only("wa", "sk"));
            }
            pairs.put(pair, features.vector());
        });
        return pairs;
    }

    /** Of the item as a whole, what its companies' features may see. */
    private static Features context(Features item) {
        return item.only("tk", "t1", "a1");
    }
}
