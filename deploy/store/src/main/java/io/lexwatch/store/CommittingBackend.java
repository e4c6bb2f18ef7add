package io.lexwatch.store;

import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * Handles MongoDB's commands, each answered only when what it wrote, or saw, would survive a kill.
 *
 * <p>The backend changes documents in place, field by field, and puts these same documents into its answers, which are
 * encoded later. An answer is therefore copied before the next write may begin: else it could show half of that one.
 */
final class CommittingBackend extends LocalBackend {

    private static final Set<String> TOUCH_NO_DATA = Set.of(
            "hello", "ismaster", "ping", "buildinfo", "serverstatus", "endsessions", "killcursors", "whatsmyuri");
    private static final Set<String> ONLY_READ = Set.of("find", "getmore", "count", "distinct");

    private final GroupCommit commits;
    private final ReadWriteLock documents = new ReentrantReadWriteLock();

    CommittingBackend(MVStore file, GroupCommit commits) {
        super(file);
        this.commits = commits;
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        if (TOUCH_NO_DATA.contains(name)) {
            return super.handleCommand(channel, database, name.equals("hello") ? "ismaster" : command, query);
        }
        if (ONLY_READ.contains(name)) {
            return commits.read(
                    () -> copied(documents.readLock(), () -> super.handleCommand(channel, database, command, query)));
        }
        if (name.equals("createindexes")) {
            IndexRules.check(query);
        }
        return commits.write(
                () -> copied(documents.writeLock(), () -> super.handleCommand(channel, database, command, query)));
    }

    /** The protocol of old: a command comes this way too, and is handled as one. */
    @Override
    public QueryResult handleQuery(MongoQuery query) {
        if (query.getCollectionName().equals("$cmd")) {
            return super.handleQuery(query);
        }
        return commits.read(() -> locked(documents.readLock(), () -> {
            QueryResult found = super.handleQuery(query);
            return new QueryResult(
                    found.collectDocuments().stream().map(Document::cloneDeeply).toList(), found.getCursorId());
        }));
    }

    private static Document copied(Lock lock, Supplier<Document> command) {
        return locked(lock, () -> command.get().cloneDeeply());
    }

    private static <T> T locked(Lock lock, Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
