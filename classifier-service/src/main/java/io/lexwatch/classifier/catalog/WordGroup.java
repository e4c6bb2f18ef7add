package io.lexwatch.classifier.catalog;

import java.util.List;
import java.util.Map;

/**
 * Words and phrases that mean the same to the classifier: a verb's forms in all languages, ways to hedge, nouns of law.
 *
 * @param phrases by language; within one string, {@code |} parts alternatives
 */
public record WordGroup(String id, Map<String, List<String>> phrases) {

    public WordGroup {
        Names.requireText(id, "id");
        phrases = Names.orEmpty(phrases);
    }
}
