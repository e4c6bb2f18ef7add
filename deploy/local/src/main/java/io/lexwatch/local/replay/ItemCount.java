package io.lexwatch.local.replay;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.lexwatch.local.serve.FeedBody;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** How many items a feed file lists, read or not. */
final class ItemCount {

    private static final Pattern ELEMENT = Pattern.compile("<(?:\\w+:)?(?:item|entry)[\\s>]");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ItemCount() {}

    static long of(FeedBody body) {
        return body.type().endsWith("json") ? json(body.bytes()) : xml(body.bytes());
    }

    private static long xml(byte[] bytes) {
        // Tags are ASCII in every encoding that feeds come in.
        return ELEMENT.matcher(new String(bytes, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    private static long json(byte[] bytes) {
        try {
            return MAPPER.readTree(bytes).path("items").size();
        } catch (IOException e) {
            // What is no JSON is reported as an unreadable feed.
            return 0;
        }
    }
}
