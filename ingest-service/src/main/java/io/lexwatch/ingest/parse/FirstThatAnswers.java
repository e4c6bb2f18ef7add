package io.lexwatch.ingest.parse;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Reads an item one way, and another way for the fields that the first leaves open. */
record FirstThatAnswers(ItemSource first, ItemSource second) implements ItemSource {

    @Override
    public String guid() {
        return text(ItemSource::guid);
    }

    @Override
    public String link() {
        return text(ItemSource::link);
    }

    @Override
    public String title() {
        return text(ItemSource::title);
    }

    @Override
    public String text() {
        return text(ItemSource::text);
    }

    @Override
    public Instant publishedAt() {
        var instant = first.publishedAt();
        return instant != null ? instant : second.publishedAt();
    }

    @Override
    public Instant updatedAt() {
        var instant = first.updatedAt();
        return instant != null ? instant : second.updatedAt();
    }

    @Override
    public List<String> authors() {
        return list(ItemSource::authors);
    }

    @Override
    public List<String> categories() {
        return list(ItemSource::categories);
    }

    @Override
    public String language() {
        return text(ItemSource::language);
    }

    private String text(Function<ItemSource, String> field) {
        var text = field.apply(first);
        return text != null && !text.isBlank() ? text : field.apply(second);
    }

    private List<String> list(Function<ItemSource, List<String>> field) {
        var list = field.apply(first);
        return list.isEmpty() ? field.apply(second) : list;
    }
}
