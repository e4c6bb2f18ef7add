package io.lexwatch.alert.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** By what alerts are counted and chosen. */
public enum Facet {
    KIND(a -> Stream.of(a.kind())),
    COMPANY(a -> Stream.of(a.companyId(), a.company())),
    ACTION(a -> Stream.of(a.action())),
    STAGE(a -> Stream.of(a.stage())),
    DEVELOPMENT(a -> Stream.of(a.development())),
    LAW(a -> Stream.of(a.lawId(), a.law())),
    TOPIC(a -> Stream.of(a.topic())),
    JURISDICTION(a -> Stream.of(a.jurisdiction())),
    AUTHORITY(a -> Stream.of(a.authority())),
    TARGET(a -> Stream.of(a.target())),
    DOSSIER(a -> Stream.of(a.dossier())),
    SEVERITY(a -> Stream.of(a.severity().name())),
    STATE(a -> Stream.of(a.state()));

    private final Function<AlertSummary, Stream<String>> values;

    Facet(Function<AlertSummary, Stream<String>> values) {
        this.values = values;
    }

    /** Its name in addresses and answers. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Facet> named(String field) {
        return Arrays.stream(values()).filter(f -> f.field().equals(field)).findFirst();
    }

    /** All values that an alert is found by; ids and names. */
    Stream<String> keys(AlertSummary alert) {
        return values.apply(alert).filter(Objects::nonNull).map(Facet::key).distinct();
    }

    /** The value that it is counted under: the last, which is the name. */
    Optional<String> counted(AlertSummary alert) {
        return values.apply(alert).filter(Objects::nonNull).reduce((id, name) -> name);
    }

    static String key(String value) {
        return value.toLowerCase(Locale.ROOT);
    }
}
