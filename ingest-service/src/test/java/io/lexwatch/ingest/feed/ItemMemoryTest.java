package io.lexwatch.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The cases of identity that feed readers got wrong. */
class ItemMemoryTest {

    private ItemMemory memory = ItemMemory.EMPTY;
    private boolean overrun;

    private static Sighting item(String identity, String text) {
        return new Sighting(identity, "https://a.example/" + identity, "Title of " + identity, text);
    }

    private List<String> answer(Sighting... items) {
        return answer(List.of(items));
    }

    /** Shows an answer and tells what of it is published, as identity and revision. */
    private List<String> answer(List<Sighting> items) {
        var comparison = memory.compare(items, i -> false);
        memory = comparison.memory();
        overrun = comparison.overrun();
        return comparison.changes().stream()
                .map(change -> items.get(change.index()).identity() + "/" + change.revision())
                .toList();
    }

    @Test
    void onlyWhatIsNewOrChanged() {
        assertThat(answer(item("a", "x"), item("b", "y"))).containsExactly("a/1", "b/1");
        assertThat(answer(item("a", "x"), item("b", "y"))).isEmpty();
        assertThat(answer(item("c", "z"), item("a", "x and more"), item("b", "y")))
                .containsExactly("c/1", "a/2");
    }

    @Test
    void orderIsNothing() {
        answer(item("a", "x"), item("b", "y"));
        assertThat(answer(item("b", "y"), item("a", "x"))).isEmpty();
    }

    @Test
    void spacesPunctuationCaseAndCountersAreNothing() {
        answer(item("a", "Some text. Points: 3 # Comments: 4"));
        assertThat(answer(item("a", "some  TEXT – Points: 99 # Comments: 100"))).isEmpty();
        assertThat(answer(item("a", "some text is not the same"))).containsExactly("a/2");
    }

    @Test
    void aFeedEmptiedAndRefilledHasNothingNew() {
        answer(item("a", "x"), item("b", "y"));
        assertThat(answer(List.of())).isEmpty();
        assertThat(answer(item("a", "x"), item("b", "y"))).isEmpty();
        assertThat(overrun).isFalse();
    }

    @Test
    void anItemThatComesBackIsNotNew() {
        answer(item("a", "x"), item("b", "y"));
        answer(item("b", "y"), item("c", "z"));
        assertThat(answer(item("a", "x"), item("c", "z"))).isEmpty();
    }

    @Test
    void aGuidEditedWhileTheArticleStaysIsTheSameItem() {
        var before = new Sighting("guid-1", "https://a.example/p", "Title", "Text");
        answer(before);
        assertThat(answer(new Sighting("guid-2", "https://a.example/p", "Title", "Text")))
                .isEmpty();
        var edited =
                memory.compare(List.of(new Sighting("guid-2", "https://a.example/p", "Title", "More")), i -> false);
        assertThat(edited.changes()).singleElement().satisfies(change -> {
            assertThat(change.revision()).isEqualTo(2);
            assertThat(change.itemNumber()).isEqualTo(Signature.ofName("guid-1"));
        });
    }

    @Test
    void aLinkEditedWhileTheGuidStaysIsTheSameItem() {
        answer(new Sighting("g", "https://a.example/p", "Title", "Text"));
        assertThat(answer(new Sighting("g", "https://a.example/q", "Title", "Text")))
                .isEmpty();
    }

    @Test
    void aFeedThatMovesToAnotherHostHasNothingNew() {
        answer(new Sighting("https://old.example/p", "https://old.example/p", "Title", "Text"));
        assertThat(answer(new Sighting("https://new.example/p", "https://new.example/p", "Title", "Text")))
                .isEmpty();
    }

    @Test
    void twoArticlesOfTheSameWordsAreTwo() {
        answer(new Sighting("1", "https://a.example/monday", "Open thread", "Talk"));
        assertThat(answer(
                        new Sighting("2", "https://a.example/tuesday", "Open thread", "Talk"),
                        new Sighting("1", "https://a.example/monday", "Open thread", "Talk")))
                .containsExactly("2/1");
    }

    @Test
    void answersThatShareNothingAreAnOverrun() {
        answer(item("a", "x"), item("b", "y"));
        answer(item("b", "y"), item("c", "z"));
        assertThat(overrun).isFalse();
        assertThat(answer(item("d", "v"), item("e", "w"))).hasSize(2);
        assertThat(overrun).isTrue();
    }

    @Test
    void historyStaysHistoryWhenItIsEdited() {
        var first = memory.compare(List.of(item("a", "x"), item("b", "y")), i -> i == 0);
        assertThat(first.changes()).extracting(Comparison.Change::wasHistory).containsExactly(true, false);
        var second = first.memory().compare(List.of(item("a", "xx"), item("b", "yy")), i -> false);
        assertThat(second.changes()).extracting(Comparison.Change::wasHistory).containsExactly(true, false);
    }

    @Test
    void memoryIsBounded() {
        for (int round = 0; round < 50; round++) {
            int from = round * 20;
            answer(new ArrayList<>(IntStream.range(from, from + 20)
                    .mapToObj(i -> item("i" + i, "x"))
                    .toList()));
        }
        assertThat(memory.packed().length).isEqualTo((20 + 100) * Known.BYTES);
    }

    @Test
    void aPushAddsToTheLastAnswer() {
        answer(item("a", "x"), item("b", "y"));
        var pushed = memory.compare(List.of(item("c", "z")), i -> false);
        memory = memory.mergedWith(pushed.memory());
        assertThat(answer(item("c", "z"), item("a", "x"), item("b", "y"))).isEmpty();
        assertThat(overrun).isFalse();
    }
}
