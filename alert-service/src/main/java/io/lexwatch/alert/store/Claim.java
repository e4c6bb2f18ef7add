package io.lexwatch.alert.store;

/**
 * What a source says happened, or what all sources of a fact together say: a company's response or a law's development.
 * Codes are kept as text, so that one which a newer classifier brings survives an older reader.
 *
 * @param kind {@value #RESPONSE} or {@value #DEVELOPMENT}
 * @param action what the company does; null for a development
 * @param development what happened to the law; null for a response
 * @param step where a bill stands
 * @param scope what a platform ban reaches
 */
public record Claim(
        String kind,
        Name company,
        String action,
        String stage,
        String development,
        Name law,
        String topic,
        String jurisdiction,
        Name authority,
        Name target,
        String step,
        String scope,
        String effective,
        String deadline,
        String amount,
        String claimant,
        boolean inferred,
        double confidence) {

    public static final String RESPONSE = "response";
    public static final String DEVELOPMENT = "development";

    public boolean isResponse() {
        return RESPONSE.equals(kind);
    }

    /** The action or the development, whichever it is. */
    public String code() {
        return isResponse() ? action : development;
    }
}
