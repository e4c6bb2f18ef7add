package io.lexwatch.alert.label;

import io.lexwatch.alert.label.Originals.Original;
import io.lexwatch.alert.search.AlertIndex;
import io.lexwatch.alert.store.Alert;
import io.lexwatch.alert.store.Alerts;
import io.lexwatch.alert.store.AuditLog;
import io.lexwatch.alert.store.Handling;
import io.lexwatch.alert.store.Label;
import io.lexwatch.alert.store.Labels;
import io.lexwatch.alert.store.PageAddress;
import io.lexwatch.alert.store.Quote;
import io.lexwatch.alert.store.Source;
import io.lexwatch.alert.store.Verdict;
import io.lexwatch.alert.store.Verdicts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Keeps what analysts say of items, with as much of the item as can be had, and puts every change on record. */
@ApplicationScoped
public class Labelling {

    private final Labels labels;
    private final Verdicts verdicts;
    private final AlertIndex index;
    private final Alerts alerts;
    private final Originals originals;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public Labelling(
            Labels labels,
            Verdicts verdicts,
            AlertIndex index,
            Alerts alerts,
            Originals originals,
            AuditLog audit,
            Clock clock) {
        this.labels = labels;
        this.verdicts = verdicts;
        this.index = index;
        this.alerts = alerts;
        this.originals = originals;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps what somebody says of the item of a page; empty where no item of the page is known.
     *
     * @throws IllegalArgumentException where the address is none of the web
     */
    public Optional<Label> ofPage(String url, Said said, String by) {
        List<String> keys = PageAddress.keys(url);
        Optional<Verdict> verdict = verdict(keys, null);
        Optional<Label> label = verdict.isPresent()
                ? verdict.map(read -> label(read, said, null, by))
                : source(keys).map(source -> excerpt(source, said, null, by));
        label.ifPresent(this::keep);
        return label;
    }

    /**
     * Follows what is done with an alert: keeps what it says of the alert's first item that somebody finds it not relevant
     * for a reason, and takes that back where they find it relevant after all.
     */
    public void handled(String alertId, String state, String reason, String by) {
        Optional<Source> first = alerts.find(alertId).map(Labelling::first);
        Said said = Handling.NOT_RELEVANT.equals(state) ? Said.of(reason) : null;
        if (said != null) {
            first.ifPresent(source -> keep(ofSource(source, said, alertId, by)));
        } else {
            first.flatMap(source -> labels.find(source.itemId()))
                    .filter(label -> alertId.equals(label.alertId()))
                    .ifPresent(label -> withdraw(label.itemId(), by));
        }
    }

    private Label ofSource(Source source, Said said, String alertId, String by) {
        return PageAddress.key(source.url())
                .flatMap(key -> verdict(List.of(key), source.itemId()))
                .map(read -> label(read, said, alertId, by))
                .filter(label -> label.extent().equals(Label.WHOLE))
                .orElseGet(() -> excerpt(source, said, alertId, by));
    }

    /** Forgets a label; false where there is none. */
    public boolean withdraw(String itemId, String by) {
        boolean deleted = labels.delete(itemId);
        if (deleted) {
            audit.note(clock.instant(), by, "label.withdraw", itemId, null);
        }
        return deleted;
    }

    private void keep(Label label) {
        labels.put(label);
        String what = label.dataLaw() ? "reports on a data law" : "reports on no data law";
        audit.note(
                label.at(),
                label.by(),
                "label.keep",
                label.itemId(),
                what + (label.note() == null ? "" : ": " + label.note()));
    }

    private Optional<Verdict> verdict(List<String> keys, String itemId) {
        return verdicts.find(keys).stream()
                .filter(verdict -> itemId == null || verdict.itemId().equals(itemId))
                .reduce((older, newer) -> newer);
    }

    private Optional<Source> source(List<String> keys) {
        return alerts.find(index.ofPage(keys)).stream()
                .flatMap(alert -> alert.fact().sources().stream())
                .filter(source ->
                        PageAddress.key(source.url()).filter(keys::contains).isPresent())
                .findFirst();
    }

    /** The one that made it news. */
    private static Source first(Alert alert) {
        List<Source> sources = alert.fact().sources();
        return sources.stream().filter(Source::alerting).findFirst().orElseGet(sources::getFirst);
    }

    private Label label(Verdict read, Said said, String alertId, String by) {
        Optional<Original> original = originals.at(read.partition(), read.offset(), read.itemId());
        return label(
                read.itemId(),
                read.url(),
                read.publisher() == null ? read.feedId() : read.publisher(),
                read.publishedAt() == null ? read.fetchedAt() : read.publishedAt(),
                original.orElseGet(() -> new Original(read.title(), "")),
                original.isPresent() ? Label.WHOLE : Label.TITLE,
                said,
                alertId,
                by);
    }

    private Label excerpt(Source source, Said said, String alertId, String by) {
        String text = source.evidence().stream()
                .filter(quote -> !"TITLE".equals(quote.field()))
                .map(Labelling::inContext)
                .collect(Collectors.joining("\n"));
        return label(
                source.itemId(),
                source.url(),
                source.publisher(),
                source.eventTime(),
                new Original(source.title(), text),
                text.isEmpty() ? Label.TITLE : Label.EXCERPT,
                said,
                alertId,
                by);
    }

    private static String inContext(Quote quote) {
        return (quote.before() + quote.text() + quote.after()).strip();
    }

    private Label label(
            String itemId,
            String url,
            String feed,
            Instant publishedAt,
            Original original,
            String extent,
            Said said,
            String alertId,
            String by) {
        return new Label(
                itemId,
                url,
                feed,
                publishedAt,
                original.title(),
                original.text(),
                extent,
                said.dataLaw(),
                said.corporateResponse(),
                said.topics(),
                said.note(),
                alertId,
                by,
                clock.instant());
    }
}
