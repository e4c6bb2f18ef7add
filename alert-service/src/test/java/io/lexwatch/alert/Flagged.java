package io.lexwatch.alert;

import io.lexwatch.contract.Action;
import io.lexwatch.contract.Claimant;
import io.lexwatch.contract.DevelopmentFinding;
import io.lexwatch.contract.DevelopmentKind;
import io.lexwatch.contract.Evidence;
import io.lexwatch.contract.Explanation;
import io.lexwatch.contract.Finding;
import io.lexwatch.contract.Fingerprint;
import io.lexwatch.contract.FlaggedItem;
import io.lexwatch.contract.NamedEntity;
import io.lexwatch.contract.NewsItem;
import io.lexwatch.contract.Novelty;
import io.lexwatch.contract.ResponseFinding;
import io.lexwatch.contract.SourceKind;
import io.lexwatch.contract.Stage;
import io.lexwatch.contract.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Flagged items for tests, written for them. */
public final class Flagged {

    public static final Instant MORNING = Instant.parse("2026-07-06T06:12:00Z");
    public static final NamedEntity SECURITY_LAW = new NamedEntity("hk-nsl", "Hong Kong national security law");

    private String id = "item-1";
    private int revision = 1;
    private String publisher = "Example Times";
    private String title = "Clipper says it will quit the city";
    private Instant publishedAt = MORNING;
    private boolean backfill;
    private List<Long> fingerprint = List.of();
    private final List<Finding> findings = new ArrayList<>();

    private Flagged() {}

    public static Flagged item(String id) {
        var flagged = new Flagged();
        flagged.id = id;
        return flagged;
    }

    public Flagged revision(int revision) {
        this.revision = revision;
        return this;
    }

    public Flagged by(String publisher) {
        this.publisher = publisher;
        return this;
    }

    public Flagged title(String title) {
        this.title = title;
        return this;
    }

    public Flagged at(Instant publishedAt) {
        this.publishedAt = publishedAt;
        return this;
    }

    public Flagged backfill() {
        this.backfill = true;
        return this;
    }

    public Flagged fingerprint(List<Long> values) {
        this.fingerprint = values;
        return this;
    }

    public Flagged with(Finding finding) {
        findings.add(finding);
        return this;
    }

    /** A company leaves Hong Kong because of its security law. */
    public Flagged exit(String company, Stage stage) {
        return with(response(company, Action.EXIT_MARKET, stage, SECURITY_LAW, "HK", Novelty.NEW, title));
    }

    public static ResponseFinding response(
            String company,
            Action action,
            Stage stage,
            NamedEntity law,
            String jurisdiction,
            Novelty novelty,
            String quote) {
        return new ResponseFinding(
                new NamedEntity(company.toLowerCase(java.util.Locale.ROOT), company),
                action,
                stage,
                law,
                Topic.LAWFUL_ACCESS,
                jurisdiction,
                null,
                novelty,
                Claimant.COMPANY,
                false,
                0.9,
                evidence(quote),
                new Explanation("leave-market", List.of(), List.of()));
    }

    public static DevelopmentFinding development(
            DevelopmentKind kind,
            NamedEntity law,
            Topic topic,
            String jurisdiction,
            NamedEntity authority,
            NamedEntity target,
            String amount,
            String quote) {
        return new DevelopmentFinding(
                kind,
                law,
                topic,
                jurisdiction,
                authority,
                target,
                null,
                null,
                null,
                null,
                amount,
                Novelty.NEW,
                Claimant.AUTHORITY,
                false,
                0.8,
                evidence(quote),
                new Explanation("fines", List.of(), List.of()));
    }

    private static List<Evidence> evidence(String quote) {
        return List.of(new Evidence(Evidence.Field.TITLE, 0, quote.length(), quote));
    }

    public FlaggedItem build() {
        Instant fetchedAt = publishedAt.plusSeconds(60);
        var item = new NewsItem(
                id,
                revision,
                "feed-1",
                publisher,
                SourceKind.PRESS,
                "https://news.example/" + id,
                title,
                title,
                "en",
                List.of(),
                publishedAt,
                null,
                fetchedAt,
                backfill);
        boolean response = findings.stream().anyMatch(f -> f instanceof ResponseFinding);
        return new FlaggedItem(
                item,
                true,
                response,
                0.97,
                "en",
                List.of(Topic.LAWFUL_ACCESS),
                List.of("HK"),
                List.of(),
                findings,
                new Fingerprint(1, fingerprint),
                "model-1",
                "catalog-1",
                fetchedAt.plusSeconds(1));
    }
}
