package io.lexwatch.local.up;

import io.lexwatch.local.FailedException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * A list of feeds, looked at just enough to tell before anything is started that it is one; ingest reads it in earnest.
 *
 * @param file where it is
 * @param bytes as it stands
 */
record OpmlFile(Path file, byte[] bytes) {

    private static final Pattern OPML = Pattern.compile("<opml[\\s>]", Pattern.CASE_INSENSITIVE);
    private static final Pattern FEED = Pattern.compile("\\bxmlurl\\s*=\\s*[\"']", Pattern.CASE_INSENSITIVE);

    static OpmlFile read(Path file) {
        var opml = new OpmlFile(file, bytes(file));
        String text = new String(opml.bytes(), opml.charset());
        if (!OPML.matcher(text).find()) {
            throw new FailedException(
                    file + " is no OPML: it has no <opml> element. Export your feeds as OPML, or leave"
                            + " --feeds out to read the starter feeds.");
        }
        if (!FEED.matcher(text).find()) {
            throw new FailedException(file + " names no feed: no <outline> of it has an xmlUrl.");
        }
        return opml;
    }

    private static byte[] bytes(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new FailedException("there is no file " + file + ". Name your list of feeds with --feeds my.opml.");
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new FailedException("the list of feeds " + file + " cannot be read: " + e, e);
        }
    }

    /** Good enough to find tags: only UTF-16 writes them other than ASCII does. */
    private Charset charset() {
        boolean wide = bytes.length > 1 && ((bytes[0] & 0xff) == 0xfe || (bytes[0] & 0xff) == 0xff);
        return wide ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1;
    }
}
