package io.lexwatch.chaos.news;

/**
 * What makes a fact this fact and no other, as catalog ids and codes.
 *
 * @param law null where none was named
 */
public record FactKey(String company, String action, String law) {

    @Override
    public String toString() {
        return company + " " + action + " " + law;
    }
}
