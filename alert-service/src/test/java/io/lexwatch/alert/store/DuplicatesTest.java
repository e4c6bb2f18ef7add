package io.lexwatch.alert.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;

class DuplicatesTest {

    private static final int DUPLICATE_KEY = 11000;
    private static final int OTHER = 50;
    private static final List<String> UPSERTS = List.of("a", "b", "c");

    private final List<List<String>> runs = new ArrayList<>();

    @Test
    void savesWhatIsNewerThanAnInsertThatCameBetween() {
        assertThat(Duplicates.newer(UPSERTS, failingAt(DUPLICATE_KEY, 1, "b"))).isEmpty();
        assertThat(runs).containsExactly(UPSERTS, List.of("b"));
    }

    @Test
    void saysWhereSomethingAsNewIsThere() {
        assertThat(Duplicates.newer(UPSERTS, failingAt(DUPLICATE_KEY, 2, "a", "c")))
                .isEqualTo(Set.of(0, 2));
        assertThat(runs).containsExactly(UPSERTS, List.of("a", "c"));
    }

    @Test
    void takesNoOtherFailureForADuplicate() {
        assertThatThrownBy(() -> Duplicates.newer(UPSERTS, failingAt(OTHER, 1, "b")))
                .isInstanceOf(MongoBulkWriteException.class);
    }

    private Consumer<List<String>> failingAt(int code, int times, String... failing) {
        return run -> {
            runs.add(run);
            if (runs.size() <= times) {
                throw new MongoBulkWriteException(
                        BulkWriteResult.unacknowledged(),
                        List.of(failing).stream()
                                .map(each -> new BulkWriteError(code, each, new BsonDocument(), run.indexOf(each)))
                                .toList(),
                        null,
                        new ServerAddress(),
                        Set.of());
            }
        };
    }
}
