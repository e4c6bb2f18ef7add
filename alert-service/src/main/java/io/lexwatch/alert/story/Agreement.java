package io.lexwatch.alert.story;

import io.lexwatch.alert.store.Claim;
import io.lexwatch.alert.store.Name;

/**
 * How well two claims of one group agree on what tells facts apart: law, target, place, topic, authority. What one of them
 * does not say contradicts nothing, and proves nothing.
 */
enum Agreement {
    /** They name different things. */
    CONTRADICT,
    /** They could be the same; the texts decide. */
    OPEN,
    /** They name the same law, target or place and topic, and contradict each other in nothing. */
    AGREE;

    static Agreement of(Claim a, Claim b) {
        if (differ(a.law(), b.law()) || differ(a.target(), b.target()) || placesDiffer(a, b)) {
            return CONTRADICT;
        }
        boolean authoritiesDiffer = !a.isResponse() && differ(a.authority(), b.authority());
        if (authoritiesDiffer) {
            return OPEN;
        }
        return a.isResponse() ? ofResponses(a, b) : ofDevelopments(a, b);
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
        boolean agree = same(a.law(), b.law())
                || (same(a.target(), b.target()) && (samePlace || sameAuthority))
                || (sameAuthority
                        && samePlace
                        && same(a.topic(), b.topic())
                        && a.target() == null
                        && b.target() == null);
        return agree ? AGREE : OPEN;
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
