package io.lexwatch.alert.console;

import java.util.List;

/** What the form of a subscription offers. */
record SubscriptionChoices(
        List<Choice> actions,
        List<Choice> developments,
        List<Choice> topics,
        List<Choice> severities,
        List<Choice> endpoints,
        List<String> companies,
        List<String> laws,
        List<String> places) {

    /** One that can be chosen. */
    record Choice(String code, String label, boolean on) {}
}
