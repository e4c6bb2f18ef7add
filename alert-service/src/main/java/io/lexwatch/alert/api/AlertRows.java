package io.lexwatch.alert.api;

import io.lexwatch.alert.search.AlertIndex;
import io.lexwatch.alert.search.AlertPage;
import io.lexwatch.alert.search.AlertQuery;
import io.lexwatch.alert.search.AlertSummary;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** All alerts that a query finds, read from the index page by page. */
final class AlertRows implements Iterator<AlertSummary> {

    private final AlertIndex index;
    private final AlertQuery query;
    private AlertPage page;
    private int at;

    AlertRows(AlertIndex index, AlertQuery query) {
        this.index = index;
        this.query = query;
        this.page = index.find(query);
    }

    @Override
    public boolean hasNext() {
        if (at == page.alerts().size() && page.next() != null) {
            page = index.find(query.after(page.next()));
            at = 0;
        }
        return at < page.alerts().size();
    }

    @Override
    public AlertSummary next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.alerts().get(at++);
    }
}
