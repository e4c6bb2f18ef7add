package io.lexwatch.alert.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * All sources that might speak of the same fact, because they agree in what no report of one fact can differ in. Facts are
 * computed from the whole group, so that the order of arrival never matters.
 *
 * @param version grows with each write
 * @param sources by {@link Source#id()}
 * @param decisions by an id of their own
 * @param anchors alert id → id of the source that it was first made for: the fact that holds this source keeps the id
 * @param closed {@link Source#unrevisedId()} of what belonged to facts that are over → their alert's id; such sources are kept
 *     with the alert alone, and one that comes again changes nothing
 */
public record FactGroup(
        @BsonId String id,
        long version,
        Map<String, Source> sources,
        Map<String, Decision> decisions,
        Map<String, String> anchors,
        Map<String, String> closed) {

    public FactGroup {
        sources = sources == null ? Map.of() : sources;
        decisions = decisions == null ? Map.of() : decisions;
        anchors = anchors == null ? Map.of() : anchors;
        closed = closed == null ? Map.of() : closed;
    }

    /** As it is once it was anchored. */
    public FactGroup anchored(Map<String, String> fresh) {
        var all = new HashMap<>(anchors);
        all.putAll(fresh);
        return new FactGroup(id, version + 1, sources, decisions, all, closed);
    }

    /** The sources that facts are computed from. */
    public List<Source> openSources() {
        return sources.values().stream()
                .filter(source -> !closed.containsKey(source.unrevisedId()))
                .toList();
    }
}
