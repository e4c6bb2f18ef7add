package io.lexwatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.BsonDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryShapeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{find: 'deliveries', filter: {_id: 'a'}}",
                "{find: 'fact-groups', filter: {_id: {$in: ['a', 'b']}}}",
                "{find: 'deliveries', filter: {alertId: 'a', createdAt: {$lt: 1}}, sort: {createdAt: -1, _id: -1}}",
                "{find: 'deliveries', filter: {$and: [{createdAt: {$lt: 1}}, {state: 'dead'}]}, sort: {createdAt: -1}}",
                "{find: 'deliveries', filter: {createdAt: {$exists: true}}, sort: {createdAt: -1, _id: -1}}",
                "{count: 'outbox', query: {dueAt: {$lte: 1}}}",
                "{find: 'unmatched', filter: {}, sort: {at: 1}}",
                "{find: 'alerts', filter: {}}",
                "{find: 'silences', filter: {}, sort: {until: 1}}",
                "{delete: 'kept-answers', deletes: [{q: {at: {$lt: 1}}, limit: 0}]}",
                "{aggregate: 'outbox', pipeline: [{$match: {dueAt: {$lte: 1}}}, {$group: {_id: 1}}]}",
                "{insert: 'deliveries', documents: []}",
                "{hello: 1}"
            })
    void anIndexAnswers(String command) {
        assertThat(QueryShape.of(BsonDocument.parse(command)).filter(shape -> !shape.isIndexed()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{find: 'alerts', filter: {'fact.dossier': 'hk'}}",
                "{find: 'alerts', filter: {}, sort: {createdAt: -1}}",
                "{find: 'deliveries', filter: {headline: 'x'}}",
                "{find: 'deliveries', filter: {alertId: 'a'}, sort: {finishedAt: -1}}",
                "{find: 'deliveries', filter: {state: {$ne: 'dead'}}}",
                "{find: 'deliveries', filter: {$or: [{headline: 'x'}, {headline: 'y'}]}}",
                "{update: 'deliveries', updates: [{q: {webhookId: 'x'}, u: {}}]}",
                "{findAndModify: 'fact-groups', query: {version: 1}}",
                "{find: 'audit', filter: {}}",
                "{find: 'audit', filter: {by: 'x'}}"
            })
    void noIndexAnswers(String command) {
        assertThat(QueryShape.of(BsonDocument.parse(command)).filter(shape -> !shape.isIndexed()))
                .isPresent();
    }
}
