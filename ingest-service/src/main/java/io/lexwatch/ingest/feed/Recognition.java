package io.lexwatch.ingest.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Recognises the items of an answer: by their identity, else, where that was edited, by the same text at the same
 * address.
 */
final class Recognition {

    private final ItemMemory memory;
    private final List<Known> before;
    private final Map<Long, Known> byName = new HashMap<>();
    private final Map<Long, Known> byContent = new HashMap<>();

    Recognition(ItemMemory memory) {
        this.memory = memory;
        this.before = memory.items();
        // Those of the last answer are first and win.
        for (var known : before) {
            byName.putIfAbsent(known.name(), known);
            byContent.putIfAbsent(content(known.text(), known.path()), known);
        }
        before.forEach(known -> byName.putIfAbsent(known.id(), known));
    }

    Comparison compare(List<Sighting> answer, IntPredicate history) {
        var names = answer.stream()
                .map(sighting -> Signature.ofName(sighting.identity()))
                .toList();
        var here = new HashSet<>(names);
        var seen = new HashSet<Long>();
        var taken = new HashSet<Long>();
        var present = new ArrayList<Known>(answer.size());
        var changes = new ArrayList<Comparison.Change>();
        for (int i = 0; i < answer.size(); i++) {
            if (!seen.add(names.get(i))) {
                continue;
            }
            var known = recognise(answer.get(i), names.get(i), here, taken);
            var now = now(known, names.get(i), answer.get(i), history.test(i), taken);
            taken.add(now.id());
            present.add(now);
            if (known == null || now.revision() != known.revision()) {
                changes.add(new Comparison.Change(i, now.id(), now.revision(), now.history()));
            }
        }
        return new Comparison(changes, remember(present, taken), overrun(taken));
    }

    private Known recognise(Sighting sighting, long name, Set<Long> here, Set<Long> taken) {
        var known = byName.get(name);
        if (known != null && !taken.contains(known.id())) {
            return known;
        }
        var alike = byContent.get(
                content(Signature.ofText(sighting.title(), sighting.text()), Signature.ofPath(sighting.url())));
        boolean renamed = alike != null && !here.contains(alike.name()) && !taken.contains(alike.id());
        return renamed && sighting.url() != null ? alike : null;
    }

    private static Known now(Known known, long name, Sighting sighting, boolean history, Set<Long> taken) {
        int text = Signature.ofText(sighting.title(), sighting.text());
        int path = Signature.ofPath(sighting.url());
        if (known == null) {
            return new Known(taken.contains(name) ? ~name : name, name, text, path, 1, history);
        }
        int revision = known.text() == text ? known.revision() : known.revision() + 1;
        return new Known(known.id(), name, text, path, revision, known.history());
    }

    private static long content(int text, int path) {
        return (long) text << 32 | path & 0xffffffffL;
    }

    private ItemMemory remember(List<Known> present, Set<Long> taken) {
        var gone = before.stream().filter(known -> !taken.contains(known.id())).toList();
        // An empty answer says nothing of what was there: the last one that had items stays what is compared with.
        return present.isEmpty() ? memory : ItemMemory.of(present, gone);
    }

    private boolean overrun(Set<Long> taken) {
        var last = before.subList(0, Math.min(memory.present(), before.size()));
        return !last.isEmpty() && !taken.isEmpty() && last.stream().noneMatch(known -> taken.contains(known.id()));
    }
}
