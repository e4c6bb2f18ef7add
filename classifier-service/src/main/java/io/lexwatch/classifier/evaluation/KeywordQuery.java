package io.lexwatch.classifier.evaluation;

import java.util.List;
import java.util.regex.Pattern;

/** The baseline: the query that an analyst would type into a feed reader, flagging whatever holds one of its phrases. */
public final class KeywordQuery {

    private static final Pattern QUERY = Pattern.compile(
            "\\b(?:gdpr|ccpa|privacy (?:law|bill|act|rules|regulator|fine)|data (?:protection|privacy|law|transfer)"
                    + "|online safety (?:bill|act|law)|digital services act|section 230|ai (?:act|law|regulation|bill)"
                    + "|national security law|surveillance law|age verification|tiktok ban|ban(?:s|ned)? tiktok"
                    + "|internet shutdown|encryption (?:law|bill)|user data|data breach)\\b",
            Pattern.CASE_INSENSITIVE);

    private KeywordQuery() {}

    public static List<Scored> judge(List<Scored> scored) {
        return scored.stream().map(KeywordQuery::judge).toList();
    }

    private static Scored judge(Scored s) {
        boolean hit = QUERY.matcher(s.item().title() + '\n' + s.item().text()).find();
        var found = hit
                ? new CodebookLabels(true, false, List.of(), List.of(), List.of(), List.of(), List.of())
                : CodebookLabels.IRRELEVANT;
        return new Scored(s.item(), found, s.classification());
    }
}
