package io.lexwatch.alert.api;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** All rows of a list that is read page by page, each page after the last row of the one before. */
final class PagedRows<T> implements Iterator<T> {

    private final Function<T, List<T>> after;
    private Iterator<T> page;
    private T last;

    /** @param after the page after a row, or the first one after null; empty when there is no more */
    PagedRows(Function<T, List<T>> after) {
        this.after = after;
        this.page = after.apply(null).iterator();
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext() && last != null) {
            page = after.apply(last).iterator();
            last = null;
        }
        return page.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        last = page.next();
        return last;
    }
}
