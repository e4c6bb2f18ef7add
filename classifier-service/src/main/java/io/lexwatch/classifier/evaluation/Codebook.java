package io.lexwatch.classifier.evaluation;

import io.lexwatch.classifier.pipeline.Classification;
import io.lexwatch.contract.DevelopmentFinding;
import io.lexwatch.contract.Finding;
import io.lexwatch.contract.NamedEntity;
import io.lexwatch.contract.ResponseFinding;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Says what the classifier found in the codebook's own fields and words. */
public final class Codebook {

    private Codebook() {}

    public static CodebookLabels of(Classification classification) {
        if (!classification.dataLaw()) {
            return CodebookLabels.IRRELEVANT;
        }
        Set<CodebookLabels.Development> developments = new LinkedHashSet<>();
        Set<CodebookLabels.Response> responses = new LinkedHashSet<>();
        for (Finding finding : classification.findings()) {
            switch (finding) {
                case DevelopmentFinding d ->
                    developments.add(new CodebookLabels.Development(
                            d.kind().name(), d.jurisdiction() == null ? "" : d.jurisdiction()));
                case ResponseFinding r ->
                    responses.add(new CodebookLabels.Response(
                            r.company().name(), r.action().name(), r.stage().name()));
            }
        }
        return new CodebookLabels(
                true,
                classification.corporateResponse(),
                classification.topics().stream().map(Enum::name).toList(),
                classification.jurisdictions(),
                classification.laws().stream().map(NamedEntity::name).toList(),
                List.copyOf(developments),
                List.copyOf(responses));
    }
}
