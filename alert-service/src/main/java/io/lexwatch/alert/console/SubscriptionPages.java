package io.lexwatch.alert.console;

import io.lexwatch.alert.Places;
import io.lexwatch.alert.search.AlertIndex;
import io.lexwatch.alert.search.AlertQuery;
import io.lexwatch.alert.store.Endpoint;
import io.lexwatch.alert.store.Endpoints;
import io.lexwatch.alert.store.Severity;
import io.lexwatch.alert.store.Silences;
import io.lexwatch.alert.store.Subscription;
import io.lexwatch.alert.store.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows subscriptions in words, and what their form offers. */
@ApplicationScoped
class SubscriptionPages {

    private static final List<String> ACTIONS = List.of(
            "EXIT_MARKET",
            "SUSPEND_SERVICE",
            "RESUME",
            "PAUSE_DATA_REQUESTS",
            "REMOVE_CONTENT",
            "MOVE_DATA",
            "CHANGE_PRODUCT",
            "COMPLY",
            "RESIST",
            "LITIGATE",
            "SETTLE",
            "REVIEW");
    private static final List<String> DEVELOPMENTS = List.of(
            "PROPOSED",
            "ADOPTED",
            "IN_FORCE",
            "AMENDED",
            "FAILED",
            "ENFORCEMENT",
            "PROCEEDING",
            "RULING",
            "GUIDANCE",
            "DEMAND");
    private static final List<String> TOPICS = List.of(
            "PRIVACY",
            "DATA_TRANSFER",
            "LAWFUL_ACCESS",
            "PLATFORM_BAN",
            "ONLINE_SAFETY",
            "AI_REGULATION",
            "CYBERSECURITY");

    private static final Pattern DOSSIER = Pattern.compile("\\{\"dossier\":\\[\"([^\"]+)\"]}");

    private final Subscriptions subscriptions;
    private final Endpoints endpoints;
    private final Silences silences;
    private final AlertIndex index;
    private final Clock clock;

    @Inject
    SubscriptionPages(
            Subscriptions subscriptions, Endpoints endpoints, Silences silences, AlertIndex index, Clock clock) {
        this.subscriptions = subscriptions;
        this.endpoints = endpoints;
        this.silences = silences;
        this.index = index;
        this.clock = clock;
    }

    SubscriptionsView list(List<String> channels, String told, Moments moments) {
        List<Endpoint> receivers = endpoints.all();
        Map<String, String> names = receivers.stream().collect(Collectors.toMap(Endpoint::id, Endpoint::name));
        return new SubscriptionsView(
                subscriptions.all().stream().map(s -> line(s, names)).toList(),
                receivers.stream().map(endpoint -> receiver(endpoint, moments)).toList(),
                silenced(moments),
                channels,
                told);
    }

    /** Those that are not over. */
    private List<SubscriptionsView.Muted> silenced(Moments moments) {
        return silences.all().stream()
                .filter(silence -> silence.until().isAfter(clock.instant()))
                .map(silence -> new SubscriptionsView.Muted(
                        silence.id(),
                        what(silence.filter()),
                        silence.reason(),
                        silence.by(),
                        moments.of(silence.until())))
                .toList();
    }

    private static String what(String filter) {
        var dossier = DOSSIER.matcher(filter);
        return dossier.matches() ? Dossiers.name(dossier.group(1)) : filter;
    }

    private static SubscriptionsView.Line line(Subscription subscription, Map<String, String> names) {
        return new SubscriptionsView.Line(
                subscription.id(),
                "/console/subscriptions/" + Addresses.encode(subscription.id()),
                subscription.name(),
                subscription.isAboutOperations()
                        ? "feeds, stages and endpoints that stop working"
                        : words(SubscriptionForm.of(subscription)),
                subscription.endpoints().stream()
                        .map(id -> names.getOrDefault(id, id + " (deleted)"))
                        .collect(Collectors.joining(", ")),
                subscription.paused(),
                subscription.digest() == null
                        ? null
                        : "daily at " + subscription.digest().hour() + ":00 "
                                + subscription.digest().zone());
    }

    /** A filter as a person would say it. */
    private static String words(SubscriptionForm form) {
        if (form.json() != null) {
            return FilterWords.of(form.json());
        }
        String said = form.values().entrySet().stream()
                .map(entry -> SubscriptionForm.DEVICES.equals(entry.getKey())
                        ? "no bans on government devices"
                        : entry.getValue().stream()
                                .map(value -> word(entry.getKey(), value))
                                .collect(Collectors.joining(" or ")))
                .collect(Collectors.joining("; "));
        return said.isEmpty() ? "everything" : said.startsWith("no ") ? "everything, but " + said : said;
    }

    private static String word(String field, String value) {
        return switch (field) {
            case "company", "law" -> value;
            case "text" -> "“" + value + "”";
            case "severity" -> value.toLowerCase(java.util.Locale.ROOT) + " and above";
            case "jurisdiction" -> Places.name(value);
            default -> Words.of(value.toUpperCase(java.util.Locale.ROOT));
        };
    }

    private static SubscriptionsView.Receiver receiver(Endpoint endpoint, Moments moments) {
        boolean failing = endpoint.failingSince() != null;
        String state = endpoint.disabled() != null ? "disabled" : failing ? "failing" : "on";
        return new SubscriptionsView.Receiver(
                endpoint.id(),
                endpoint.name(),
                endpoint.channel(),
                state,
                state.equals("on") ? "Working" : Words.sentence(state),
                endpoint.disabled(),
                moments.of(endpoint.failingSince()),
                "/console/deliveries?endpoint=" + Addresses.encode(endpoint.id()));
    }

    SubscriptionChoices choices(SubscriptionForm form) {
        Map<String, Map<String, Integer>> facets =
                index.find(AlertQuery.newest(1)).facets();
        return new SubscriptionChoices(
                coded("action", ACTIONS, form),
                coded("development", DEVELOPMENTS, form),
                coded("topic", TOPICS, form),
                Arrays.stream(Severity.values())
                        .map(severity -> new SubscriptionChoices.Choice(
                                severity.name(), Words.of(severity.name()), form.has("severity", severity.name())))
                        .toList(),
                endpoints.all().stream()
                        .map(endpoint -> new SubscriptionChoices.Choice(
                                endpoint.id(),
                                endpoint.name() + " (" + endpoint.channel() + ")",
                                form.endpoints().contains(endpoint.id())))
                        .toList(),
                names(facets, "company"),
                names(facets, "law"),
                names(facets, "jurisdiction"));
    }

    private static List<String> names(Map<String, Map<String, Integer>> facets, String facet) {
        return List.copyOf(facets.getOrDefault(facet, Map.of()).keySet());
    }

    private static List<SubscriptionChoices.Choice> coded(String field, List<String> codes, SubscriptionForm form) {
        return Stream.concat(
                        codes.stream(),
                        form.values().getOrDefault(field, List.of()).stream()
                                .filter(value -> codes.stream().noneMatch(value::equalsIgnoreCase)))
                .map(code -> new SubscriptionChoices.Choice(code, Words.of(code), form.has(field, code)))
                .toList();
    }
}
