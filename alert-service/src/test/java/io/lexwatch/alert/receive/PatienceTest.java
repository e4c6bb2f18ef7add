package io.lexwatch.alert.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonMaximumSizeExceededException;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatienceTest {

    private static final int MANY = 50;
    private static final ServerAddress SERVER = new ServerAddress("localhost");

    private final Patience patience = new Patience(Duration.ofNanos(1), Duration.ofNanos(1));
    private final AtomicInteger tries = new AtomicInteger();

    @ParameterizedTest(name = "code {0}")
    @ValueSource(ints = {13, 64, 91, 100, 14031, 10107, 189, 0})
    void waitsWithoutLimitForADatabaseInTroubleThatStillAnswers(int code) throws InterruptedException {
        patience.untilSaved(() -> failing(answered(code)));
        assertThat(tries).hasValue(MANY + 1);
    }

    @Test
    void waitsWithoutLimitForADatabaseThatIsAway() throws InterruptedException {
        patience.untilSaved(() -> failing(new MongoTimeoutException("no server")));
        tries.set(0);
        patience.untilSaved(() -> failing(new MongoSocketReadException("broken", SERVER)));
        assertThat(tries).hasValue(MANY + 1);
    }

    @ParameterizedTest(name = "code {0}")
    @ValueSource(ints = {10334, 17419, 121})
    void givesUpAtOnceWhatCanNeverBeStored(int code) {
        assertThatThrownBy(() -> patience.untilSaved(() -> failing(answered(code))))
                .isInstanceOf(MongoCommandException.class);
        assertThat(tries).hasValue(1);
    }

    @Test
    void givesUpWhatTheDriverRefusesToSend() {
        assertThatThrownBy(() -> patience.untilSaved(() -> failing(new BsonMaximumSizeExceededException("17 MB"))))
                .isInstanceOf(BsonMaximumSizeExceededException.class);
        assertThat(tries).hasValue(1);
    }

    private void failing(RuntimeException failure) {
        if (tries.incrementAndGet() <= MANY) {
            throw failure;
        }
    }

    private static MongoException answered(int code) {
        var answer = new BsonDocument("ok", new BsonInt32(0))
                .append("code", new BsonInt32(code))
                .append("errmsg", new BsonString("as the server says it"));
        return new MongoCommandException(answer, SERVER);
    }
}
