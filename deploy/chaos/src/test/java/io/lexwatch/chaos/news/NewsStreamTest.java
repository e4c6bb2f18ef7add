package io.lexwatch.chaos.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NewsStreamTest {

    private static final int OUTLETS = 5;
    private static final int COUNT = 100;

    @Test
    void tellsEachFactAtDifferentOutletsInItsOwnWords() {
        var stream = stream();
        stream.showAll();
        String all = feeds(stream);
        assertThat(stream.planted()).hasSize(2).allSatisfy((key, urls) -> {
            assertThat(urls).hasSize(3).allSatisfy(url -> assertThat(all).contains(url));
            assertThat(urls.stream().map(url -> url.replaceFirst("/news/.*", "")))
                    .doesNotHaveDuplicates();
        });
        assertThat(all).contains("one of fact 0", "two of fact 0", "three of fact 1");
    }

    @Test
    void showsEveryItemOnceAndAllOfThemOnlyInTheEnd() {
        var stream = stream();
        assertThat(stream.shown()).isEqualTo(1);
        stream.showAll();
        assertThat(stream.shown()).isEqualTo(COUNT);
        String all = feeds(stream);
        assertThat(stream.urls())
                .hasSize(COUNT)
                .allSatisfy(url -> assertThat(all).containsOnlyOnce("<guid>" + url + "<"));
    }

    private static NewsStream stream() {
        List<PlantedFact> facts = IntStream.range(0, 2)
                .mapToObj(number -> new PlantedFact(
                        new FactKey("company-" + number, "LEAVE", "law"),
                        List.of(
                                new Told("title", "one of fact " + number),
                                new Told("title", "two of fact " + number),
                                new Told("title", "three of fact " + number))))
                .toList();
        return new NewsStream(
                facts,
                COUNT,
                OUTLETS,
                Duration.ofMinutes(1),
                new Random(3),
                Clock.fixed(Instant.parse("2026-07-06T06:00:00Z"), ZoneOffset.UTC));
    }

    private static String feeds(NewsStream stream) {
        return IntStream.range(0, OUTLETS)
                .mapToObj(outlet -> stream.feed(outlet, stream.shown()))
                .collect(Collectors.joining());
    }
}
