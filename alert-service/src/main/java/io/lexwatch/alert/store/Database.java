package io.lexwatch.alert.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.lexwatch.alert.AlertConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** The one database of the service; each collection class asks it for its collection. */
@ApplicationScoped
public class Database {

    private static final String DEFAULT_NAME = "lexwatch";

    private final MongoDatabase database;

    @Inject
    public Database(MongoClient client, AlertConfig config) {
        this(client, config.mongo());
    }

    /** On a client that is already there; the database's name is the path of the connection string. */
    public Database(MongoClient client, String connectionString) {
        String name = Optional.ofNullable(new ConnectionString(connectionString).getDatabase())
                .orElse(DEFAULT_NAME);
        this.database = client.getDatabase(name)
                .withCodecRegistry(MongoClientSettings.getDefaultCodecRegistry())
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    <T> MongoCollection<T> collection(String name, Class<T> type) {
        return database.getCollection(name, type);
    }

    /** Names of all its collections. */
    List<String> collectionNames() {
        return database.listCollectionNames().into(new ArrayList<>());
    }

    /** The database's own clock, which all replicas agree on. */
    public Instant now() {
        return database.runCommand(new Document("isMaster", 1))
                .getDate("localTime")
                .toInstant();
    }

    /** Whether it heeds other than unique indexes; the store for one machine does not, and refuses to be told of them. */
    boolean keepsIndexes() {
        return database.runCommand(new Document("isMaster", 1)).containsKey("topologyVersion");
    }

    /** Asks the database for a sign of life; throws where it gives none. */
    public void ping() {
        database.runCommand(new Document("ping", 1));
    }
}
