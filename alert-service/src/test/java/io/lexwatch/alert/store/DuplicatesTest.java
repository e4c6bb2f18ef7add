package io.lexwatch.alert.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.ServerAddress;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.junit.jupiter.api.Test;

class DuplicatesTest {

    private static final int DUPLICATE_KEY = 11000;
    private static final int OTHER = 50;

    @Test
    void savesWhatIsNewerThanAnInsertThatCameBetween() {
        assertThat(Duplicates.unlessNewer(inTurn(failure(DUPLICATE_KEY), () -> "saved")))
                .contains("saved");
    }

    @Test
    void answersNothingWhereSomethingAsNewIsThere() {
        assertThat(Duplicates.unlessNewer(inTurn(failure(DUPLICATE_KEY), failure(DUPLICATE_KEY))))
                .isEmpty();
    }

    @Test
    void takesNoOtherFailureForADuplicate() {
        assertThatThrownBy(() -> Duplicates.unlessNewer(inTurn(failure(OTHER), () -> "never asked")))
                .isInstanceOf(MongoCommandException.class);
    }

    private static Supplier<String> inTurn(Supplier<String> first, Supplier<String> second) {
        Iterator<Supplier<String>> answers = List.of(first, second).iterator();
        return () -> answers.next().get();
    }

    private static Supplier<String> failure(int code) {
        return () -> {
            throw new MongoCommandException(new BsonDocument("code", new BsonInt32(code)), new ServerAddress());
        };
    }
}
