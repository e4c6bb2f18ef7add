package io.lexwatch.alert.receive;

import io.lexwatch.alert.store.CatalogNames;
import io.lexwatch.alert.store.Claim;
import io.lexwatch.alert.store.Name;
import io.lexwatch.alert.store.Quote;
import io.lexwatch.alert.store.Source;
import io.lexwatch.alert.store.Why;
import io.lexwatch.contract.DevelopmentFinding;
import io.lexwatch.contract.Evidence;
import io.lexwatch.contract.Explanation;
import io.lexwatch.contract.Finding;
import io.lexwatch.contract.FlaggedItem;
import io.lexwatch.contract.NamedEntity;
import io.lexwatch.contract.NewsItem;
import io.lexwatch.contract.Novelty;
import io.lexwatch.contract.ResponseFinding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns a flagged item into sources, one for each finding, in the terms of the store. */
@ApplicationScoped
public class SourceReader {

    private static final int LONGEST_QUOTE = 2_000;
    private static final int MOST_QUOTES = 5;
    private static final int CONTEXT = 240;

    private final CatalogNames catalog;

    @Inject
    public SourceReader(CatalogNames catalog) {
        this.catalog = catalog;
    }

    /** Each id is the same whenever the same finding is read again. */
    public List<Source> read(FlaggedItem flagged) {
        var sources = new ArrayList<Source>();
        Map<String, Integer> told = new HashMap<>();
        for (Finding finding : flagged.findings()) {
            claim(finding).ifPresent(claim -> {
                int ordinal = told.merge(subject(claim), 1, Integer::sum);
                sources.add(source(flagged, finding, claim, ordinal));
            });
        }
        return sources;
    }

    /** Empty for a finding whose action or kind a newer classifier brought and this reader does not know. */
    private Optional<Claim> claim(Finding finding) {
        return switch (finding) {
            case ResponseFinding response
            when response.company() != null && response.action() != null -> Optional.of(response(response));
            case DevelopmentFinding development
            when development.kind() != null -> Optional.of(development(development));
            default -> Optional.empty();
        };
    }

    private Claim response(ResponseFinding finding) {
        return new Claim(
                Claim.RESPONSE,
                company(finding.company()),
                code(finding.action()),
                code(finding.stage()),
                null,
                name(finding.law()),
                code(finding.topic()),
                finding.jurisdiction(),
                null,
                name(finding.target()),
                null,
                null,
                null,
                null,
                null,
                code(finding.claimant()),
                finding.inferred(),
                finding.confidence());
    }

    private Claim development(DevelopmentFinding finding) {
        return new Claim(
                Claim.DEVELOPMENT,
                null,
                null,
                null,
                code(finding.kind()),
                name(finding.law()),
                code(finding.topic()),
                finding.jurisdiction(),
                name(finding.authority()),
                company(finding.target()),
                code(finding.step()),
                code(finding.scope()),
                finding.effective(),
                finding.deadline(),
                finding.amount(),
                code(finding.claimant()),
                finding.inferred(),
                finding.confidence());
    }

    private static Source source(FlaggedItem flagged, Finding finding, Claim claim, int ordinal) {
        NewsItem item = flagged.item();
        return new Source(
                sourceId(item, claim, ordinal),
                item.id(),
                item.revision(),
                item.publisher(),
                code(item.sourceKind()),
                item.url(),
                item.title(),
                flagged.language(),
                millis(item.publishedAt()),
                millis(item.eventTime()),
                millis(item.fetchedAt()),
                item.backfill(),
                finding.novelty() == Novelty.BACKGROUND,
                claim,
                finding.evidence().stream()
                        .limit(MOST_QUOTES)
                        .map(evidence -> quote(item, evidence))
                        .toList(),
                why(flagged, finding),
                flagged.fingerprint() == null ? 0 : flagged.fingerprint().version(),
                flagged.fingerprint() == null
                        ? List.of()
                        : flagged.fingerprint().values());
    }

    /** Fit for the name of a field; the revision stands last. */
    private static String sourceId(NewsItem item, Claim claim, int ordinal) {
        return hash(item.id()) + "_" + hash(subject(claim)).substring(0, 6) + ordinal + "_" + item.revision();
    }

    private static String subject(Claim claim) {
        return claim.kind() + "|" + claim.code() + "|" + Name.key(claim.company()) + "|" + Name.key(claim.target());
    }

    private static Why why(FlaggedItem flagged, Finding finding) {
        Explanation explanation = finding.why();
        return new Why(
                explanation == null ? null : explanation.frame(),
                explanation == null ? List.of() : explanation.catalogEntries(),
                explanation == null ? List.of() : explanation.features(),
                flagged.score(),
                flagged.modelVersion(),
                flagged.catalogVersion());
    }

    private static Quote quote(NewsItem item, Evidence evidence) {
        String text = evidence.quote();
        String shown = text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) : text;
        String whole = evidence.field() == Evidence.Field.TITLE ? item.title() : item.text();
        boolean placed = evidence.end() <= whole.length()
                && whole.substring(evidence.start(), evidence.end()).equals(text);
        return new Quote(
                code(evidence.field()),
                evidence.start(),
                evidence.end(),
                shown,
                placed ? before(whole, evidence.start()) : null,
                placed ? after(whole, evidence.end()) : null);
    }

    /** Cut at a space, so that no word and no character is torn. */
    private static String before(String whole, int end) {
        int from = Math.max(0, end - CONTEXT);
        int space = from == 0 ? 0 : whole.indexOf(' ', from);
        return space < 0 || space >= end ? "" : whole.substring(space, end);
    }

    private static String after(String whole, int start) {
        int to = Math.min(whole.length(), start + CONTEXT);
        int space = to == whole.length() ? to : whole.lastIndexOf(' ', to);
        return space <= start ? "" : whole.substring(start, space);
    }

    private static Name name(NamedEntity entity) {
        return entity == null ? null : new Name(entity.id(), entity.name());
    }

    private Name company(NamedEntity entity) {
        return entity == null || entity.id() == null
                ? name(entity)
                : new Name(entity.id(), entity.name(), catalog.owner(entity.id()));
    }

    private static String code(Enum<?> value) {
        return value == null ? null : value.name();
    }

    /** As the database keeps it, so that what is read back is what was written. */
    private static Instant millis(Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MILLIS);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 10);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
