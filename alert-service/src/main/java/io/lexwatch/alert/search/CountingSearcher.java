package io.lexwatch.alert.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;

/**
 * One state of the index, which knows the names that its facets are counted under: reading them takes as long as a search
 * among 100,000 alerts does, so they are read once a state and not once a question.
 */
final class CountingSearcher extends IndexSearcher {

    private final FacetsConfig config;
    private SortedSetDocValuesReaderState names;

    private CountingSearcher(IndexReader reader, FacetsConfig config) {
        super(reader);
        this.config = config;
    }

    static SearcherFactory factory(FacetsConfig config) {
        return new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
                return new CountingSearcher(reader, config);
            }
        };
    }

    synchronized SortedSetDocValuesReaderState names() {
        if (names == null) {
            try {
                names = new DefaultSortedSetDocValuesReaderState(getIndexReader(), AlertDocument.FACETS, config);
            } catch (IOException e) {
                throw new UncheckedIOException("the facets of the search index cannot be read", e);
            }
        }
        return names;
    }
}
