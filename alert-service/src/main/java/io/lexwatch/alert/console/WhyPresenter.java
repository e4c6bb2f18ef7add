package io.lexwatch.alert.console;

import io.lexwatch.alert.store.Label;
import io.lexwatch.alert.store.Labels;
import io.lexwatch.alert.way.Reached;
import io.lexwatch.alert.way.Way;
import io.lexwatch.alert.way.WayFinder;
import io.lexwatch.alert.way.WayStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Puts the page "Why?" together: the way of a page, and what was said of its items. */
@ApplicationScoped
class WhyPresenter {

    private static final Set<Reached> MISSABLE =
            Set.of(Reached.FAILED, Reached.NO_MENTION, Reached.REJECTED, Reached.NO_FINDING);
    private static final List<String> TOPICS = List.of(
            "PRIVACY",
            "DATA_TRANSFER",
            "LAWFUL_ACCESS",
            "PLATFORM_BAN",
            "ONLINE_SAFETY",
            "AI_REGULATION",
            "CYBERSECURITY");

    private final WayFinder ways;
    private final Labels labels;

    @Inject
    WhyPresenter(WayFinder ways, Labels labels) {
        this.ways = ways;
        this.labels = labels;
    }

    WhyView view(String url, Moments moments) {
        long count = labels.count();
        String counted = Words.count(count, "labelled example");
        if (url == null || url.isBlank()) {
            return WhyView.empty("", null, counted, count > 0);
        }
        Way way;
        try {
            way = ways.of(url);
        } catch (IllegalArgumentException e) {
            String why = "This is no address of a page. Paste it as a browser shows it, from https:// on.";
            return WhyView.empty(url, why, counted, count > 0);
        }
        List<Label> said = labels.find(way.steps().stream()
                .map(WayStep::itemId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return new WhyView(
                way.url(),
                null,
                way.reached().summary(),
                tone(way.reached()),
                way.steps().stream().map(step -> line(step, moments)).toList(),
                MISSABLE.contains(way.reached()) && said.isEmpty(),
                TOPICS.stream()
                        .map(code -> new WhyView.Topic(code, Words.of(code)))
                        .toList(),
                said.stream().map(label -> kept(label, moments)).toList(),
                counted,
                count > 0);
    }

    private static String tone(Reached reached) {
        return switch (reached) {
            case DELIVERED -> "good";
            case FAILED, UNDELIVERED -> "bad";
            default -> "";
        };
    }

    private static WhyView.Line line(WayStep step, Moments moments) {
        return new WhyView.Line(
                step.passage().name().toLowerCase(Locale.ROOT),
                stage(step.stage()),
                moments.of(step.at()),
                step.text(),
                step.details(),
                address(step));
    }

    private static String address(WayStep step) {
        return switch (step.stage()) {
            case FOLDED -> step.alertId() == null ? null : Addresses.alert(step.alertId());
            case MATCHED, DELIVERED ->
                step.subscriptionId() == null
                        ? null
                        : "/console/subscriptions/" + Addresses.encode(step.subscriptionId());
            default -> null;
        };
    }

    private static String stage(WayStep.Stage stage) {
        return switch (stage) {
            case READ -> "Feed";
            case CLASSIFIED -> "Classifier";
            case FOLDED -> "Alert";
            case MATCHED -> "Subscription";
            case DELIVERED -> "Delivery";
        };
    }

    private static WhyView.Kept kept(Label label, Moments moments) {
        String response = Boolean.TRUE.equals(label.corporateResponse()) ? ", with a company’s response" : "";
        String topics = Stream.ofNullable(label.topics())
                .flatMap(List::stream)
                .map(topic -> ", " + Words.of(topic).toLowerCase(Locale.ROOT))
                .reduce("", String::concat);
        return new WhyView.Kept(
                label.itemId(),
                (label.dataLaw() ? "Reports on a data law" : "Reports on no data law")
                        + response
                        + topics
                        + (label.note() == null ? "" : ": " + label.note()),
                label.by(),
                moments.of(label.at()),
                switch (label.extent()) {
                    case Label.WHOLE -> "kept with its whole text";
                    case Label.EXCERPT -> "kept with the sentences that findings were read from";
                    default -> "kept with its title alone: the text could not be had";
                });
    }
}
