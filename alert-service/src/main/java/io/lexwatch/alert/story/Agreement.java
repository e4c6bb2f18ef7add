package io.lexwatch.alert.story;

import io.lexwatch.alert.Places;
import io.lexwatch.alert.store.Claim;
import io.lexwatch.alert.store.Name;
import java.util.Set;

/**
 * How well two claims of one group agree on what tells facts apart: law, target, place, topic, authority, sum. What one of
 * them does not say contradicts nothing, and proves nothing.
 */
enum Agreement {
    /** They name different things. */
    CONTRADICT,
    /** They could be the same; the texts decide. */
    OPEN,
    /** They name the same law, target or place and topic, and contradict each other in nothing. */
    AGREE;

    /** What happens to a bill again and again, by one body after the other; the rest happens once. */
    private static final Set<String> PENDING = Set.of("PROPOSED", "AMENDED");

    static Agreement of(Claim a, Claim b) {
        if (sameSum(a, b)) {
            return AGREE;
        }
        boolean noTarget = a.target() == null && b.target() == null;
        if (differ(a.law(), b.law()) || targetsDiffer(a, b) || placesDiffer(a, b) || noTarget && sumsDiffer(a, b)) {
            return CONTRADICT;
        }
        if (a.isResponse()) {
            return ofResponses(a, b);
        }
        boolean settles = GroupKey.isLawMaking(a) && !PENDING.contains(a.development());
        boolean authoritiesDiffer = differ(a.authority(), b.authority());
        return authoritiesDiffer && !settles ? OPEN : ofDevelopments(a, b);
    }

    private static Agreement ofResponses(Claim a, Claim b) {
        boolean samePlace = same(a.jurisdiction(), b.jurisdiction());
        boolean sameTopic = same(a.topic(), b.topic());
        boolean agree = same(a.law(), b.law()) || same(a.target(), b.target()) || (samePlace && sameTopic);
        return agree ? AGREE : OPEN;
    }

    private static Agreement ofDevelopments(Claim a, Claim b) {
        boolean samePlace = same(a.jurisdiction(), b.jurisdiction());
        boolean sameAuthority = same(a.authority(), b.authority());
        boolean sameTopic = same(a.topic(), b.topic());
        boolean noTarget = a.target() == null && b.target() == null;
        boolean agree = same(a.law(), b.law())
                || (sameOwner(a.target(), b.target()) && (samePlace || sameAuthority))
                || (sameAuthority && samePlace && sameTopic && noTarget)
                || (noTarget && samePlace && isShutdown(a) && isShutdown(b))
                || (samePlace && sameTopic && isState(a.jurisdiction()) && GroupKey.isLawMaking(a));
        return agree ? AGREE : OPEN;
    }

    /** A place has one internet to shut down. */
    private static boolean isShutdown(Claim claim) {
        return "SHUTDOWN".equals(claim.scope());
    }

    /** Two sums asked of nobody that is named are asked of two. */
    private static boolean sumsDiffer(Claim a, Claim b) {
        return Sums.of(a.amount()).isPresent()
                && Sums.of(b.amount()).isPresent()
                && !Sums.alike(a.amount(), b.amount());
    }

    /** A state of a federation makes few laws on one topic at a time. */
    private static boolean isState(String jurisdiction) {
        return jurisdiction.contains("-");
    }

    /** One sum asked of one company is one fact, whichever of several authorities a report names. */
    private static boolean sameSum(Claim a, Claim b) {
        return sameOwner(a.target(), b.target()) && Sums.alike(a.amount(), b.amount());
    }

    /** A law is one whomever a report says it is aimed at. */
    private static boolean targetsDiffer(Claim a, Claim b) {
        boolean oneLawMade = GroupKey.isLawMaking(a) && same(a.law(), b.law());
        return differ(a.target(), b.target()) && !oneLawMade && !sameOwner(a.target(), b.target());
    }

    private static boolean sameOwner(Name a, Name b) {
        return a != null && b != null && GroupKey.owner(a).equals(GroupKey.owner(b));
    }

    private static boolean same(Object a, Object b) {
        return a != null && a.equals(b);
    }

    private static boolean same(Name a, Name b) {
        return a != null && b != null && GroupKey.normal(a).equals(GroupKey.normal(b));
    }

    /** Two catalogued names that differ; a name outside the catalog may be another spelling. */
    private static boolean differ(Name a, Name b) {
        return a != null && b != null && a.id() != null && b.id() != null && !a.id().equals(b.id());
    }

    private static boolean placesDiffer(Claim a, Claim b) {
        String left = a.jurisdiction();
        String right = b.jurisdiction();
        return left != null && right != null && !Places.contains(left, right) && !Places.contains(right, left);
    }
}
