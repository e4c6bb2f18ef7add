package io.lexwatch.alert.erase;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.lexwatch.alert.store.Comment;
import io.lexwatch.processes.LocalStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is to be forgotten is nowhere in the store afterwards; all else is as it was. */
class EraserIT {

    private static final String PAGE = "https://outlet.example/news/story-about-jane?edition=2";

    @TempDir
    static Path folder;

    private static LocalStore store;
    private static MongoClient client;

    @BeforeAll
    static void start() {
        store = LocalStore.onFreePort(folder);
        client = MongoClients.create(store.uri());
    }

    @AfterAll
    static void stop() {
        client.close();
        store.close();
    }

    private static StoredNews news(String database) {
        return new StoredNews(client, database);
    }

    @Test
    void aPageThatAloneTellsAFactTakesTheFactWithIt() {
        StoredNews news = news("alone");
        news.told("Jane", "story-about-jane", PAGE);
        news.told("Clipper", "other", "https://outlet.example/other");
        String alert = news.alertOf("Jane").orElseThrow().id();
        news.delivered(alert);

        var erased = news.eraser.page(PAGE + "&utm_source=mail#top", "admin");

        assertThat(erased.alerts()).isEqualTo(1);
        assertThat(news.alertOf("Jane")).isEmpty();
        assertThat(news.alertOf("Clipper")).isPresent();
        assertThat(news.everything())
                .doesNotContain("jane")
                .doesNotContain(alert)
                .contains("Clipper");
        assertThat(news.changes()).as("indexes hear of it").contains(alert);
    }

    @Test
    void aFactThatOthersTellTooStaysUnderItsIdAndIsToldToNobodyAnew() {
        StoredNews news = news("shared");
        news.told("Clipper", "story-about-jane", PAGE);
        news.told("Clipper", "second", "https://second.example/clipper");
        var before = news.alertOf("Clipper").orElseThrow();
        news.matched(before);

        news.eraser.page(PAGE, "admin");

        var after = news.alertOf("Clipper").orElseThrow();
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.fact().sources())
                .singleElement()
                .satisfies(source -> assertThat(source.itemId()).isEqualTo("second"));
        assertThat(after.fact().corroboration()).isEqualTo(1);
        assertThat(after.unmatched()).isFalse();
        assertThat(news.everything()).doesNotContain("jane");
        news.told("Clipper", "third", "https://third.example/clipper");
        assertThat(news.alertOf("Clipper").orElseThrow().id())
                .as("later reports join it")
                .isEqualTo(before.id());
    }

    @Test
    void whatIsForgottenIsRefusedFromThenOn() {
        StoredNews news = news("refused");
        news.eraser.page(PAGE, "admin");
        news.eraser.item("guid-7", "admin");
        assertThat(news.erasures.forget("any", PAGE)).isTrue();
        assertThat(news.erasures.forget("guid-7", null)).isTrue();
        assertThat(news.erasures.forget("guid-8", "https://outlet.example/other"))
                .isFalse();
    }

    @Test
    void anErasureIsMadeAgainAfterAnOlderBackupIsRestored() {
        StoredNews news = news("running");
        news.told("Jane", "story-about-jane", PAGE);
        news.comment(news.alertOf("Jane").orElseThrow(), "anna.analyst", "Seen.");
        news.told("Clipper", "other", "https://outlet.example/other");
        news.comment(news.alertOf("Clipper").orElseThrow(), "anna.analyst", "Seen, too.");
        news.eraser.page(PAGE, "admin");
        news.eraser.analyst("anna.analyst", "admin");
        var kept = news.erasures.all();
        assertThat(kept.toString()).doesNotContain("jane").doesNotContain("anna");

        StoredNews restored = news("restored");
        restored.told("Jane", "story-about-jane", PAGE);
        restored.told("Clipper", "other", "https://outlet.example/other");
        restored.comment(restored.alertOf("Clipper").orElseThrow(), "anna.analyst", "Seen, too.");
        assertThat(restored.eraser.again(kept, "admin")).isEqualTo(kept.size());
        assertThat(restored.everything()).doesNotContain("jane").doesNotContain("anna");
        assertThat(restored.commentsOf("Clipper")).isEqualTo(news.commentsOf("Clipper"));
        assertThat(restored.eraser.again(kept, "admin"))
                .as("again changes nothing")
                .isZero();
    }

    @Test
    void anAnalystIsAPseudonymWhereverTheNameStood() {
        StoredNews news = news("analyst");
        news.told("Clipper", "other", "https://outlet.example/other");
        var alert = news.alertOf("Clipper").orElseThrow();
        news.comment(alert, "anna.analyst", "Seen.");
        news.comment(alert, "ben", "Me, too.");
        news.handled(alert, "anna.analyst");
        news.worked("anna.analyst", alert);
        assertThat(news.everything()).contains("anna.analyst");

        String pseudonym = news.eraser
                .analyst("anna.analyst", "admin")
                .erasures()
                .getFirst()
                .pseudonym();

        assertThat(news.everything()).doesNotContain("anna").contains(pseudonym).contains("ben");
        var handling = news.alert(alert.id()).handling();
        assertThat(handling.by()).isEqualTo(pseudonym);
        assertThat(handling.comments()).extracting(Comment::by).containsExactly(pseudonym, "ben");
    }

    @Test
    void alertsThatAreOldGoWithAllThatWasSentOfThem() {
        StoredNews news = news("old");
        news.told("Clipper", "old", "https://outlet.example/old");
        String alert = news.alertOf("Clipper").orElseThrow().id();
        news.delivered(alert);
        news.clock.pass(Duration.ofDays(394));
        news.told("Newster", "new", "https://outlet.example/new");
        news.sweep.sweep();
        assertThat(news.alertOf("Clipper")).as("kept for 13 months").isPresent();
        news.clock.pass(Duration.ofDays(2));
        news.sweep.sweep();
        assertThat(news.alertOf("Clipper")).isEmpty();
        assertThat(news.alertOf("Newster")).isPresent();
        assertThat(news.everything()).doesNotContain(alert);
        assertThat(news.documents("fact-groups"))
                .extracting((Document group) -> group.getString("_id"))
                .hasSize(1);
        assertThat(List.of(news.documents("deliveries"), news.documents("outbox")))
                .allMatch(List::isEmpty);
    }
}
