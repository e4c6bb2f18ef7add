package io.lexwatch.classifier.finding;

import io.lexwatch.classifier.catalog.Catalog;
import io.lexwatch.classifier.mention.Mention;
import io.lexwatch.classifier.mention.Reading;
import io.lexwatch.classifier.model.FeatureVector;
import io.lexwatch.classifier.model.Features;
import io.lexwatch.classifier.relevance.ItemFeatures;
import java.util.LinkedHashMap;
import java.util.List;

/** Reads an item for everything that could be a finding, and describes each candidate for the model. */
public final class CandidateFinder {

    /** More companies than this in one item's lead make a list, not a story. */
    private static final int MOST_COMPANIES = 24;

    private final ResponseRules responseRules;
    private final DevelopmentRules developmentRules;
    private final CompanyFeatures companyFeatures;
    private final ResponseFeatures responseFeatures;
    private final JurisdictionFeatures jurisdictionFeatures;

    public CandidateFinder(Catalog catalog) {
        responseRules = new ResponseRules(catalog);
        developmentRules = new DevelopmentRules(catalog.frames());
        companyFeatures = new CompanyFeatures(catalog);
        responseFeatures = new ResponseFeatures(catalog);
        jurisdictionFeatures = new JurisdictionFeatures(catalog);
    }

    /** @param item what is told of the item as a whole */
    public Candidates find(Reading reading, Features item) {
        List<SentenceView> views = SentenceView.of(reading);
        var responses = responseRules.read(views);
        var developments = developmentRules.read(views);
        int until = reading.text().titleEnd() + ItemFeatures.LEAD;
        var inLead = responses.stream()
                .filter(r -> r.view().sentence().start() < until)
                .toList();
        var companies = new LinkedHashMap<String, FeatureVector>();
        reading.of(Mention.Kind.COMPANY)
                .filter(m -> m.start() < until)
                .map(Mention::id)
                .distinct()
                .limit(MOST_COMPANIES)
                .forEach(id -> companies.put(
                        id,
                        companyFeatures
                                .of(id, reading, views, inLead)
                                .addAll(context(item))
                                .vector()));
        var pairs = new LinkedHashMap<CompanyAction, FeatureVector>();
        responseFeatures
                .of(reading, inLead)
                .forEach((pair, features) ->
                        pairs.put(pair, features.addAll(item.only("tk")).vector()));
        var jurisdictions = new LinkedHashMap<String, FeatureVector>();
        jurisdictionFeatures.of(reading).forEach((id, features) -> jurisdictions.put(id, features.vector()));
        return new Candidates(
                views,
                responses,
                developments,
                kinds(item, developments, responses, until),
                companies,
                pairs,
                jurisdictions);
    }

    /** Of the item as a whole, what its companies' features may see. */
    private static Features context(Features item) {
        return item.only("tk", "t1", "a1");
    }

    private static FeatureVector kinds(
            Features item, List<DevelopmentReading> developments, List<ResponseReading> responses, int until) {
        var features = new Features().addAll(item);
        for (DevelopmentReading reading : developments) {
            if (reading.view().sentence().start() < until) {
                String name = "d:" + reading.frame().id();
                features.add(name).addIf(reading.view().isTitle(), name + ":title");
            }
        }
        for (ResponseReading reading : responses) {
            if (reading.view().sentence().start() < until) {
                features.addIf(reading.view().isTitle(), "r:" + reading.action() + ":title");
            }
        }
        return features.vector();
    }
}
