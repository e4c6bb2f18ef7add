package io.lexwatch.classifier.finding;

import io.lexwatch.classifier.mention.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Companies that a sentence names in one breath: "Facebook, Google and Twitter". */
record CompanyGroup(List<Placed> members) {

    private static final Pattern JOINT = Pattern.compile(
            "[\\s,;&/、和与與及]*(?:and|or|und|et|y|e|as well as|along with)?[\\s,]*(?:(?:its|the|messaging|service|sister|rival|app|unit)\\s){0,4}\\s?");
    private static final int LONGEST_JOINT = 34;

    static List<CompanyGroup> of(SentenceView view) {
        var groups = new ArrayList<CompanyGroup>();
        var current = new ArrayList<Placed>();
        for (Placed company : view.named("@" + Mention.Kind.COMPANY)) {
            if (!current.isEmpty() && !joined(view, current.getLast(), company)) {
                groups.add(new CompanyGroup(List.copyOf(current)));
                current.clear();
            }
            current.add(company);
        }
        if (!current.isEmpty()) {
            groups.add(new CompanyGroup(List.copyOf(current)));
        }
        return groups;
    }

    private static boolean joined(SentenceView view, Placed left, Placed right) {
        int from = left.mention().end();
        int to = right.mention().start();
        return to - from <= LONGEST_JOINT
                && JOINT.matcher(view.folded(from, to)).matches();
    }

    int start() {
        return members.getFirst().mention().start();
    }

    int end() {
        return members.getLast().mention().end();
    }

    int first() {
        return members.getFirst().first();
    }

    int last() {
        return members.getLast().last();
    }
}
