package io.lexwatch.alert.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Turns what is looked for into the index's own terms. */
final class Queries {

    private Queries() {}

    static Query of(AlertQuery query, Analyzer analyzer) {
        var all = new BooleanQuery.Builder();
        all.add(new MatchAllDocsQuery(), BooleanClause.Occur.FILTER);
        if (query.text() != null && !query.text().isBlank()) {
            all.add(text(query.text(), analyzer), BooleanClause.Occur.FILTER);
        }
        query.chosen().entrySet().forEach(facet -> all.add(chosen(facet), BooleanClause.Occur.FILTER));
        if (query.atLeast() != null) {
            all.add(
                    IntPoint.newRangeQuery(
                            AlertDocument.SEVERITY, query.atLeast().ordinal(), Integer.MAX_VALUE),
                    BooleanClause.Occur.FILTER);
        }
        if (query.from() != null || query.to() != null) {
            all.add(time(query.from(), query.to()), BooleanClause.Occur.FILTER);
        }
        if (!query.history()) {
            all.add(new TermQuery(new Term(AlertDocument.ALERTING, "true")), BooleanClause.Occur.FILTER);
        }
        return all.build();
    }

    /** Takes anything that a person types; never fails. */
    private static Query text(String text, Analyzer analyzer) {
        var parser = new SimpleQueryParser(
                analyzer,
                Map.of(AlertDocument.TEXT, 1f),
                SimpleQueryParser.PHRASE_OPERATOR
                        | SimpleQueryParser.NOT_OPERATOR
                        | SimpleQueryParser.OR_OPERATOR
                        | SimpleQueryParser.PREFIX_OPERATOR
                        | SimpleQueryParser.WHITESPACE_OPERATOR);
        parser.setDefaultOperator(BooleanClause.Occur.MUST);
        return parser.parse(text);
    }

    private static Query chosen(Map.Entry<Facet, List<String>> facet) {
        List<BytesRef> values = facet.getValue().stream()
                .map(Facet::key)
                .map(value -> new BytesRef(value))
                .toList();
        return new TermInSetQuery(facet.getKey().field(), values);
    }

    private static Query time(Instant from, Instant to) {
        long first = from == null ? Long.MIN_VALUE : from.toEpochMilli();
        long last = to == null ? Long.MAX_VALUE : to.toEpochMilli() - 1;
        return LongPoint.newRangeQuery(AlertDocument.FIRST_SEEN, first, last);
    }
}
