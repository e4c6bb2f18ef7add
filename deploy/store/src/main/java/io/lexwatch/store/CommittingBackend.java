package io.lexwatch.store;

import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.Locale;
import java.util.Set;
import org.h2.mvstore.MVStore;

/** Handles MongoDB's commands, each answered only when what it wrote, or saw, would survive a kill. */
final class CommittingBackend extends H2Backend {

    private static final Set<String> TOUCH_NO_DATA = Set.of(
            "hello", "ismaster", "ping", "buildinfo", "serverstatus", "endsessions", "killcursors", "whatsmyuri");
    private static final Set<String> ONLY_READ = Set.of("find", "getmore", "count", "distinct");

    private final GroupCommit commits;

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
            return commits.read(() -> super.handleCommand(channel, database, command, query));
        }
        if (name.equals("createindexes")) {
            IndexRules.check(query);
        }
        return commits.write(() -> super.handleCommand(channel, database, command, query));
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        return commits.read(() -> super.handleQuery(query));
    }
}
