package io.lexwatch.ingest.parse;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads an item of a JSON Feed. */
record JsonItem(JsonNode item, String base) implements ItemSource {

    JsonItem {
        if (!item.isObject()) {
            throw new IllegalArgumentException("an item that is no object");
        }
    }

    @Override
    public String guid() {
        return text("id");
    }

    @Override
    public String link() {
        var link = text("url") != null ? text("url") : text("external_url");
        if (link == null && Links.isWeb(guid())) {
            link = guid();
        }
        return link == null ? null : Links.absolute(link, base);
    }

    @Override
    public String title() {
        return text("title") == null ? null : HtmlText.oneLine(text("title"));
    }

    @Override
    public String text() {
        if (text("content_html") != null) {
            return HtmlText.paragraphs(text("content_html"));
        }
        var plain = text("content_text") != null ? text("content_text") : text("summary");
        return plain == null ? null : TextConstruct.plain(plain);
    }

    @Override
    public Instant publishedAt() {
        return Dates.parse(text("date_published")).orElse(null);
    }

    @Override
    public Instant updatedAt() {
        return Dates.parse(text("date_modified")).orElse(null);
    }

    @Override
    public List<String> authors() {
        var authors = new ArrayList<String>();
        item.path("authors").forEach(author -> add(authors, author.path("name")));
        add(authors, item.path("author").path("name"));
        return authors;
    }

    @Override
    public List<String> categories() {
        var tags = new ArrayList<String>();
        item.path("tags").forEach(tag -> add(tags, tag));
        return tags;
    }

    private static void add(List<String> list, JsonNode name) {
        if (!name.asText("").isBlank() && !list.contains(name.asText())) {
            list.add(name.asText());
        }
    }

    @Override
    public String language() {
        return text("language");
    }

    private String text(String field) {
        var value = item.path(field);
        return value.isValueNode() && !value.isNull() ? value.asText().strip() : null;
    }
}
