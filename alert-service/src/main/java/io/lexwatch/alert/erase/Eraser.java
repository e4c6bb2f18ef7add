package io.lexwatch.alert.erase;

import io.lexwatch.alert.store.AuditLog;
import io.lexwatch.alert.store.Erasure;
import io.lexwatch.alert.store.Erasures;
import io.lexwatch.alert.store.Labels;
import io.lexwatch.alert.store.PageAddress;
import io.lexwatch.alert.store.Verdicts;
import io.lexwatch.alert.story.Forgetting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * Carries out erasures: notes first that something is to be forgotten, so that it is refused from then on, then takes it out
 * of wherever it stands. Search and exports show what the store holds and follow by themselves.
 */
@ApplicationScoped
public class Eraser {

    private static final int PSEUDONYM_BYTES = 4;

    private final Erasures erasures;
    private final Forgetting forgetting;
    private final Labels labels;
    private final Verdicts verdicts;
    private final Names names;
    private final AuditLog audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Inject
    public Eraser(
            Erasures erasures,
            Forgetting forgetting,
            Labels labels,
            Verdicts verdicts,
            Names names,
            AuditLog audit,
            Clock clock) {
        this.erasures = erasures;
        this.forgetting = forgetting;
        this.labels = labels;
        this.verdicts = verdicts;
        this.names = names;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What was noted, and how many alerts told of it.
     *
     * @param erasures more than one for an address with a query: the page is forgotten with and without it
     */
    public record Erased(List<Erasure> erasures, int alerts) {}

    /**
     * Forgets every item of a page.
     *
     * @throws IllegalArgumentException where the address is none of the web
     */
    public Erased page(String url, String by) {
        Instant now = now();
        return erase(
                PageAddress.keys(url).stream()
                        .map(key -> new Erasure(Erasure.ofPage(key), Erasure.PAGE, null, now))
                        .toList(),
                by);
    }

    /** Forgets an item by its id: for those whose page has no address. */
    public Erased item(String itemId, String by) {
        return erase(List.of(new Erasure(Erasure.ofItem(itemId), Erasure.ITEM, null, now())), by);
    }

    /** Puts a pseudonym wherever the name of an analyst stands. */
    public Erased analyst(String name, String by) {
        byte[] chance = new byte[PSEUDONYM_BYTES];
        random.nextBytes(chance);
        String pseudonym = "erased-" + HexFormat.of().formatHex(chance);
        return erase(List.of(new Erasure(Erasure.ofAnalyst(name), Erasure.ANALYST, pseudonym, now())), by);
    }

    /** Makes erasures again that were made before, as after a restore; answers how many were not known. */
    public int again(List<Erasure> before, String by) {
        List<String> known = erasures.all().stream().map(Erasure::id).toList();
        List<Erasure> fresh =
                before.stream().filter(erasure -> !known.contains(erasure.id())).toList();
        erase(fresh, by);
        return fresh.size();
    }

    private Erased erase(List<Erasure> asked, String by) {
        var kept = new ArrayList<Erasure>();
        int alerts = 0;
        for (Erasure each : asked) {
            Erasure erasure = erasures.add(each);
            kept.add(erasure);
            alerts += carryOut(erasure);
            audit.note(now(), by, "erase." + erasure.kind(), erasure.hash(), erasure.pseudonym());
        }
        return new Erased(kept, alerts);
    }

    /** Takes it out of wherever it stands; answers how many alerts told of it. Doing it again changes nothing. */
    int carryOut(Erasure erasure) {
        if (Erasure.ANALYST.equals(erasure.kind())) {
            names.replace(erasure);
            return 0;
        }
        var items = new HashSet<String>();
        int alerts = forgetting.sources(source -> forgets(erasure, source.itemId(), source.url(), items));
        labels.forEach(label -> forgets(erasure, label.itemId(), label.url(), items));
        items.forEach(labels::delete);
        items.forEach(item -> audit.forgetItem(item, erasure.hash()));
        if (Erasure.PAGE.equals(erasure.kind())) {
            verdicts.forget(erasure.hash());
        }
        return alerts;
    }

    private static boolean forgets(Erasure erasure, String itemId, String url, Set<String> items) {
        boolean forgotten = erasure.forgets(itemId, url);
        if (forgotten) {
            items.add(itemId);
        }
        return forgotten;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
