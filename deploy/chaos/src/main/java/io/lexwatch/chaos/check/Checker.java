package io.lexwatch.chaos.check;

import io.lexwatch.chaos.fault.Poison;
import io.lexwatch.chaos.news.FactKey;
import io.lexwatch.chaos.news.NewsStream;
import io.lexwatch.chaos.receive.Receiver;
import io.lexwatch.chaos.receive.Receiver.Taken;
import io.lexwatch.chaos.stack.Api;
import io.lexwatch.chaos.stack.Lexwatch;
import io.lexwatch.chaos.stack.Member;
import io.lexwatch.chaos.stack.ServiceKind;
import io.lexwatch.chaos.stack.Topics;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares what came out with what was put in. */
public final class Checker {

    private final Lexwatch lexwatch;
    private final NewsStream stream;
    private final Topics topics;
    private final Receiver receiver;
    private final Poison poison;

    public Checker(Lexwatch lexwatch, NewsStream stream, Topics topics, Receiver receiver, Poison poison) {
        this.lexwatch = lexwatch;
        this.stream = stream;
        this.topics = topics;
        this.receiver = receiver;
        this.poison = poison;
    }

    /** One look at everything. */
    public Verdict look() {
        var missing = new ArrayList<String>();
        var wrong = new ArrayList<String>();
        published(missing, wrong);
        deadLetters(missing, wrong);
        try {
            List<Member> replicas = lexwatch.members(ServiceKind.ALERT);
            List<StoredAlert> alerts = alerts(replicas.getFirst());
            stored(alerts, missing, wrong);
            told(alerts, missing, wrong);
            deliveries(replicas.getFirst(), missing);
            replicas.stream().skip(1).forEach(other -> agree(replicas.getFirst(), alerts, other, missing));
        } catch (Api.NoAnswerException e) {
            missing.add("an answer: " + e.getMessage());
        }
        receiver.unsigned().forEach(why -> wrong.add("a message whose signature does not hold: " + why));
        return new Verdict(missing, wrong);
    }

    private List<StoredAlert> alerts(Member replica) {
        return lexwatch.api().alerts(replica).stream().map(StoredAlert::of).toList();
    }

    private void published(List<String> missing, List<String> wrong) {
        Set<String> published = topics.publishedUrls();
        stream.urls().stream()
                .filter(url -> !published.contains(url))
                .sorted()
                .forEach(url -> missing.add("item " + url + " was never published"));
        topics.published().forEach((item, times) -> {
            if (times > 1) {
                wrong.add("item " + item + " was published " + times + " times");
            }
        });
    }

    private void deadLetters(List<String> missing, List<String> wrong) {
        Set<String> sent = poison.sent();
        Set<String> given = topics.deadLetters().keySet();
        sent.stream()
                .filter(key -> !given.contains(key))
                .forEach(key -> missing.add("poison " + key + " is among no dead letters"));
        given.stream()
                .filter(key -> !sent.contains(key))
                .forEach(key -> wrong.add("record " + key + " is a dead letter and was no poison"));
    }

    private void stored(List<StoredAlert> alerts, List<String> missing, List<String> wrong) {
        var planted = new HashSet<String>();
        stream.planted().forEach((key, urls) -> {
            planted.addAll(urls);
            stored(key, urls, alerts, missing, wrong);
        });
        for (StoredAlert alert : alerts) {
            if (alert.key() != null && !stream.planted().containsKey(alert.key())) {
                wrong.add("nobody planted alert " + alert.id() + ": " + alert.headline());
            }
            alert.urls().stream()
                    .filter(url -> !planted.contains(url))
                    .forEach(url -> wrong.add("alert " + alert.id() + " has a source that tells nothing: " + url));
        }
    }

    private static void stored(
            FactKey key, Set<String> urls, List<StoredAlert> alerts, List<String> missing, List<String> wrong) {
        List<StoredAlert> found =
                alerts.stream().filter(alert -> key.equals(alert.key())).toList();
        if (found.isEmpty()) {
            missing.add("fact " + key + " is not stored");
        } else if (found.size() > 1) {
            wrong.add("fact " + key + " is stored " + found.size() + " times");
        }
        for (StoredAlert alert : found) {
            var lost = new TreeSet<>(urls);
            alert.urls().forEach(lost::remove);
            lost.forEach(url -> missing.add("fact " + key + " lacks its source " + url));
            if (alert.urls().size() > new HashSet<>(alert.urls()).size()) {
                wrong.add("fact " + key + " has a source twice: " + alert.urls());
            }
        }
    }

    private void told(List<StoredAlert> alerts, List<String> missing, List<String> wrong) {
        Map<String, Set<String>> ids = receiver.taken().stream()
                .collect(Collectors.groupingBy(
                        taken -> taken.alertId() + " revision " + taken.revision(),
                        Collectors.mapping(Taken::id, Collectors.toSet())));
        ids.forEach((what, used) -> {
            if (used.size() > 1) {
                wrong.add("alert " + what + " was told under " + used.size() + " ids");
            }
        });
        Set<String> told = receiver.taken().stream().map(Taken::alertId).collect(Collectors.toSet());
        for (StoredAlert alert : alerts) {
            if (alert.alerting() && !told.contains(alert.id())) {
                missing.add("nobody was told of alert " + alert.id() + ": " + alert.headline());
            }
        }
        Set<String> stored = alerts.stream().map(StoredAlert::id).collect(Collectors.toSet());
        told.stream()
                .filter(id -> !stored.contains(id))
                .forEach(id -> wrong.add("alert " + id + " was told and is not stored"));
    }

    private void deliveries(Member replica, List<String> missing) {
        int pending = lexwatch.api()
                .get(replica, "/api/v1/deliveries?state=pending&size=500")
                .size();
        if (pending > 0) {
            missing.add(pending + " deliveries are still to be made");
        }
        lexwatch.api()
                .get(replica, "/api/v1/dead-letters?size=500")
                .forEach(dead -> missing.add("delivery " + dead.get("id").asText() + " was given up"));
    }

    private void agree(Member first, List<StoredAlert> alerts, Member other, List<String> missing) {
        if (!Set.copyOf(alerts).equals(Set.copyOf(alerts(other)))) {
            missing.add(first + " and " + other + " do not show the same alerts");
        }
    }
}
