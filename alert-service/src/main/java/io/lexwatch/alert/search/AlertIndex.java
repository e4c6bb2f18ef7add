package io.lexwatch.alert.search;

import io.lexwatch.alert.store.Alert;
import io.lexwatch.alert.store.PageAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;

/** The index itself: alerts go in and out by id; lists come newest first. */
@ApplicationScoped
public class AlertIndex {

    private static final Sort NEWEST = new Sort(
            new SortField(AlertDocument.LAST_SEEN, SortField.Type.LONG, true),
            new SortField(AlertDocument.ID, SortField.Type.STRING));
    private static final int TOP_VALUES = 30;
    private static final int MOST_OF_PAGE = 50;

    private final Analyzer analyzer = new StandardAnalyzer();
    private final FacetsConfig facets = facetsConfig();
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final AtomicLong changes = new AtomicLong();

    public AlertIndex() {
        try {
            this.writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(analyzer));
            this.searchers = new SearcherManager(writer, CountingSearcher.factory(facets));
        } catch (IOException e) {
            throw new UncheckedIOException("the search index cannot be opened in memory", e);
        }
    }

    private static FacetsConfig facetsConfig() {
        var config = new FacetsConfig();
        for (Facet facet : Facet.values()) {
            config.setIndexFieldName(facet.field(), AlertDocument.FACETS);
        }
        return config;
    }

    /** Puts an alert in its present state in; visible after {@link #refresh()}. */
    void put(Alert alert) {
        try {
            var id = new Term(AlertDocument.ID, alert.id());
            if (alert.supersededBy() != null) {
                writer.deleteDocuments(id);
            } else {
                writer.updateDocument(id, facets.build(AlertDocument.of(alert)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the search index took no alert", e);
        }
    }

    /** Takes out an alert that there is no more; gone after {@link #refresh()}. */
    void remove(String id) {
        try {
            writer.deleteDocuments(new Term(AlertDocument.ID, id));
        } catch (IOException e) {
            throw new UncheckedIOException("the search index let no alert go", e);
        }
    }

    /** Takes out all; gone after {@link #refresh()}, so that who searches meanwhile misses nothing. */
    void clear() {
        try {
            writer.deleteAll();
        } catch (IOException e) {
            throw new UncheckedIOException("the search index cannot be emptied", e);
        }
    }

    void refresh() {
        try {
            searchers.maybeRefresh();
            changes.incrementAndGet();
        } catch (IOException e) {
            throw new UncheckedIOException("the search index cannot be refreshed", e);
        }
    }

    public AlertPage find(AlertQuery query) {
        return read(searcher -> page(searcher, Queries.of(query, analyzer), query));
    }

    /** Ids of the alerts that a page is a source of, history too, the newest first; keys as {@link PageAddress} has them. */
    public List<String> ofPage(Collection<String> keys) {
        return read(searcher -> {
            var pages = new TermInSetQuery(
                    AlertDocument.PAGE, keys.stream().map(BytesRef::new).toList());
            var ids = new ArrayList<String>();
            for (var hit : searcher.search(pages, MOST_OF_PAGE, NEWEST).scoreDocs) {
                ids.add(AlertDocument.summary(searcher.storedFields().document(hit.doc))
                        .id());
            }
            return ids;
        });
    }

    private interface Reading<T> {
        T read(CountingSearcher searcher) throws IOException;
    }

    private <T> T read(Reading<T> reading) {
        try {
            var searcher = (CountingSearcher) searchers.acquire();
            try {
                return reading.read(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the search index cannot be read", e);
        }
    }

    private AlertPage page(CountingSearcher searcher, Query lucene, AlertQuery query) throws IOException {
        var collected = searcher.search(lucene, new FacetsCollectorManager());
        FieldDoc after = query.after() == null ? null : Cursor.decode(query.after());
        TopDocs top = searcher.searchAfter(after, lucene, query.size() + 1, NEWEST);
        var alerts = new ArrayList<AlertSummary>();
        int shown = Math.min(query.size(), top.scoreDocs.length);
        for (int i = 0; i < shown; i++) {
            alerts.add(AlertDocument.summary(searcher.storedFields().document(top.scoreDocs[i].doc)));
        }
        String next = top.scoreDocs.length > query.size() ? Cursor.encode(last(top.scoreDocs, shown)) : null;
        return new AlertPage(alerts, count(collected), counts(searcher, collected), next);
    }

    private static FieldDoc last(ScoreDoc[] docs, int shown) {
        return (FieldDoc) docs[shown - 1];
    }

    private static long count(FacetsCollector collected) {
        return collected.getMatchingDocs().stream()
                .mapToLong(docs -> docs.totalHits())
                .sum();
    }

    private Map<String, Map<String, Integer>> counts(CountingSearcher searcher, FacetsCollector collected)
            throws IOException {
        var counts = new LinkedHashMap<String, Map<String, Integer>>();
        if (searcher.getIndexReader().numDocs() == 0) {
            return counts;
        }
        var state = searcher.names();
        var counted = new SortedSetDocValuesFacetCounts(state, collected);
        for (Facet facet : Facet.values()) {
            FacetResult result =
                    state.getOrdRange(facet.field()) == null ? null : counted.getTopChildren(TOP_VALUES, facet.field());
            if (result != null) {
                var values = new LinkedHashMap<String, Integer>();
                List.of(result.labelValues).forEach(v -> values.put(v.label, v.value.intValue()));
                counts.put(facet.field(), values);
            }
        }
        return counts;
    }

    /** Grows each time that changes become visible, so that who shows a list knows when to look again. */
    public long changes() {
        return changes.get();
    }

    /** How many alerts it holds. */
    public int size() {
        return writer.getDocStats().numDocs;
    }

    @PreDestroy
    void close() throws IOException {
        searchers.close();
        writer.close();
    }
}
