package io.lexwatch.alert.story;

import io.lexwatch.alert.store.Claim;
import io.lexwatch.alert.store.Name;
import io.lexwatch.alert.store.Source;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says which group a source belongs to: as coarse as it must be for all reports of one fact to meet, as fine as it can be for
 * the group to stay small. What is fine enough to tell two facts apart is decided within the group, by {@link Clustering}.
 */
final class GroupKey {

    /** Part of every key; a change of the rules is a new version, so that old groups stay what they were. */
    static final int VERSION = 1;

    /** Developments of a law itself; the others hit somebody. */
    private static final Set<String> LAW_MAKING = Set.of("PROPOSED", "ADOPTED", "IN_FORCE", "AMENDED", "FAILED");

    private static final Set<String> LEGAL_FORMS =
            Set.of("inc ltd llc plc corp co gmbh ag sa limited corporation company".split(" "));

    private GroupKey() {}

    static String of(Source source) {
        Claim claim = source.claim();
        String readable = claim.isResponse() ? response(claim) : development(source);
        return hash("v" + VERSION + "|" + readable);
    }

    private static String response(Claim claim) {
        return "response|" + normal(claim.company()) + "|" + claim.action();
    }

    private static String development(Source source) {
        Claim claim = source.claim();
        boolean aboutLaw = isLawMaking(claim);
        String law = normal(claim.law());
        String target = owner(claim.target());
        String place = claim.jurisdiction() == null ? null : country(claim.jurisdiction()) + "/" + claim.topic();
        String subject = aboutLaw ? firstOf(place, law, target) : firstOf(target, law, place);
        if (subject == null) {
            subject = claim.topic() + weekWhereVague(source);
        }
        return "development|" + claim.development() + "|" + subject;
    }

    /** Whether something happened to a law itself; else it hit somebody. */
    static boolean isLawMaking(Claim claim) {
        return claim.development() != null && LAW_MAKING.contains(claim.development());
    }

    /** Who answers for it: what a regulator does to a service, it does to the owner. */
    static String owner(Name name) {
        return name != null && name.owner() != null ? name.owner() : normal(name);
    }

    /** Neither law nor target nor place: only near copies merge, and these come within days. */
    private static String weekWhereVague(Source source) {
        return "#" + source.eventTime().getEpochSecond() / Duration.ofDays(7).toSeconds();
    }

    private static String country(String jurisdiction) {
        return jurisdiction.split("-")[0];
    }

    private static String firstOf(String... values) {
        return Stream.of(values).filter(v -> v != null).findFirst().orElse(null);
    }

    /** The catalog's id, else the name without accents, case, punctuation and legal form. */
    static String normal(Name name) {
        if (name == null) {
            return null;
        }
        if (name.id() != null) {
            return name.id();
        }
        String plain = Normalizer.normalize(name.name(), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace(".", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        String kept = Stream.of(plain.split(" "))
                .filter(word -> !LEGAL_FORMS.contains(word))
                .collect(Collectors.joining(" "));
        return "~" + (kept.isEmpty() ? plain : kept);
    }

    static String hash(String readable) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(readable.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
