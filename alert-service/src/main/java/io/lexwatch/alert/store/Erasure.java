package io.lexwatch.alert.store;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * That something was to be forgotten, told by a hash so that the note itself tells nobody what it was: kept for ever, obeyed
 * when the same comes again, and carried out again after a restore.
 *
 * @param id kind and hash, joined by {@code |}
 * @param kind {@value #PAGE}, {@value #ITEM} or {@value #ANALYST}
 * @param pseudonym what stands where an analyst's name stood; null for a page or an item
 */
public record Erasure(@BsonId String id, String kind, String pseudonym, Instant at) {

    public static final String PAGE = "page";
    public static final String ITEM = "item";
    public static final String ANALYST = "analyst";

    /** The id of a page's erasure; the key is as {@link PageAddress} has it. */
    public static String ofPage(String key) {
        return PAGE + "|" + key;
    }

    public static String ofItem(String itemId) {
        return ITEM + "|" + PageAddress.hash(itemId);
    }

    public static String ofAnalyst(String name) {
        return ANALYST + "|" + PageAddress.hash(name);
    }

    /** What it forgets, but for the kind. */
    public String hash() {
        return id.substring(id.indexOf('|') + 1);
    }

    /** Whether it forgets an item, told by its id and the address of its page; that may be null. */
    public boolean forgets(String itemId, String url) {
        return switch (kind) {
            case PAGE ->
                PageAddress.key(url).map(Erasure::ofPage).filter(id::equals).isPresent();
            case ITEM -> ofItem(itemId).equals(id);
            default -> false;
        };
    }
}
