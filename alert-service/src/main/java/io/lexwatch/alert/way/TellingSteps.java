package io.lexwatch.alert.way;

import io.lexwatch.alert.store.Alert;
import io.lexwatch.alert.store.Deliveries;
import io.lexwatch.alert.store.Delivery;
import io.lexwatch.alert.store.Endpoint;
import io.lexwatch.alert.store.Endpoints;
import io.lexwatch.alert.store.Silence;
import io.lexwatch.alert.store.Subscription;
import io.lexwatch.alert.subscription.Matching;
import io.lexwatch.alert.way.WayStep.Passage;
import io.lexwatch.alert.way.WayStep.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tells the part of the way after an alert was made: who wanted it and was told, who did not want it and why. */
@ApplicationScoped
public class TellingSteps {

    private static final int MOST_UNWANTED = 50;

    private final Matching matching;
    private final Deliveries deliveries;
    private final Endpoints endpoints;
    private final Clock clock;

    @Inject
    TellingSteps(Matching matching, Deliveries deliveries, Endpoints endpoints, Clock clock) {
        this.matching = matching;
        this.deliveries = deliveries;
        this.endpoints = endpoints;
        this.clock = clock;
    }

    /** Those who wanted it first. */
    Told of(Alert alert) {
        List<Matching.Answer> answers = matching.answers(alert);
        List<Delivery> sent = sent(alert, answers);
        Optional<Silence> silence = sent.isEmpty() ? matching.silencedBy(alert, clock.instant()) : Optional.empty();
        if (silence.isPresent()) {
            return new Told(Reached.SILENCED, List.of(silenced(alert, silence.get())));
        }
        Map<String, Endpoint> known = endpoints.all().stream()
                .collect(Collectors.toMap(Endpoint::id, Function.identity(), (one, other) -> one));
        var steps = new ArrayList<WayStep>();
        if (answers.isEmpty()) {
            steps.add(unwanted(alert, "There is no subscription to tell", List.of()));
        }
        Reached reached = Reached.UNWANTED;
        var unwanted = new ArrayList<Matching.Answer>();
        for (Matching.Answer answer : answers) {
            if (answer.wanted() || !own(answer.subscription(), sent).isEmpty()) {
                Told one = wanted(alert, answer, sent, known);
                steps.addAll(one.steps());
                reached = reached.or(one.reached());
            } else {
                unwanted.add(answer);
            }
        }
        steps.addAll(unwanted(alert, unwanted));
        return new Told(reached, steps);
    }

    /** All messages of the alert to receivers that there are; found by id, since these can be computed. */
    private List<Delivery> sent(Alert alert, List<Matching.Answer> answers) {
        List<String> ids = answers.stream()
                .flatMap(answer -> answer.subscription().endpoints().stream())
                .distinct()
                .flatMap(endpoint -> IntStream.rangeClosed(1, alert.fact().revision())
                        .mapToObj(revision -> Delivery.id(alert.id(), revision, endpoint)))
                .toList();
        return ids.isEmpty()
                ? List.of()
                : deliveries.find(ids).stream()
                        .sorted(Comparator.comparing(Delivery::revision))
                        .toList();
    }

    /** Those that were sent on behalf of one subscription; others that want the same share them. */
    private static List<Delivery> own(Subscription subscription, List<Delivery> sent) {
        return sent.stream()
                .filter(delivery -> subscription.id().equals(delivery.subscriptionId()))
                .toList();
    }

    private static WayStep silenced(Alert alert, Silence silence) {
        return WayStep.ofAlert(
                Stage.MATCHED,
                Passage.STOPPED,
                silence.createdAt(),
                "Silenced by " + silence.by() + " until " + Utc.minute(silence.until()) + ": " + silence.reason(),
                List.of(),
                alert.id());
    }

    private static Told wanted(Alert alert, Matching.Answer answer, List<Delivery> sent, Map<String, Endpoint> known) {
        Subscription subscription = answer.subscription();
        var steps = new ArrayList<WayStep>();
        steps.add(WayStep.ofAlert(
                Stage.MATCHED,
                Passage.PASSED,
                null,
                "Wanted by the subscription “" + subscription.name() + "”",
                answer.wanted()
                        ? List.of()
                        : List.of("As it is now, it would not be: " + String.join("; ", answer.misses())),
                alert.id()));
        List<Told> told = subscription.endpoints().stream()
                .flatMap(endpoint -> messages(alert, answer, endpoint, sent, known.get(endpoint)).stream())
                .toList();
        if (told.isEmpty()) {
            told = List.of(MessageSteps.nobody(alert));
        }
        told.forEach(one -> steps.addAll(one.steps()));
        Reached reached = told.stream().map(Told::reached).reduce(Reached::or).orElse(Reached.UNWANTED);
        return new Told(
                reached, steps.stream().map(step -> step.of(subscription.id())).toList());
    }

    private static List<Told> messages(
            Alert alert, Matching.Answer answer, String endpointId, List<Delivery> sent, Endpoint endpoint) {
        Subscription subscription = answer.subscription();
        List<Delivery> messages = (answer.wanted() ? sent : own(subscription, sent))
                .stream()
                        .filter(delivery -> delivery.endpointId().equals(endpointId))
                        .toList();
        if (!messages.isEmpty()) {
            return messages.stream()
                    .map(message -> MessageSteps.of(message, subscription, endpoint, messages.size() > 1))
                    .toList();
        }
        return answer.wanted() ? List.of(MessageSteps.unsent(alert, subscription, endpointId, endpoint)) : List.of();
    }

    private static List<WayStep> unwanted(Alert alert, List<Matching.Answer> answers) {
        var steps = new ArrayList<WayStep>();
        for (Matching.Answer answer : answers.subList(0, Math.min(MOST_UNWANTED, answers.size()))) {
            String name = answer.subscription().name();
            steps.add(unwanted(alert, "Not wanted by the subscription “" + name + "”", answer.misses())
                    .of(answer.subscription().id()));
        }
        if (answers.size() > MOST_UNWANTED) {
            steps.add(unwanted(alert, "Nor by " + (answers.size() - MOST_UNWANTED) + " more subscriptions", List.of()));
        }
        return steps;
    }

    private static WayStep unwanted(Alert alert, String text, List<String> misses) {
        return WayStep.ofAlert(Stage.MATCHED, Passage.STOPPED, null, text, misses, alert.id());
    }
}
