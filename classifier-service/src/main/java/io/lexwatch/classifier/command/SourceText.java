package io.lexwatch.classifier.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A title and a text from wherever the user keeps them. */
record SourceText(String title, String text) {

    private static final int LARGEST = 10 * 1024 * 1024;
    private static final Pattern TITLE = Pattern.compile("<title[^>]{0,200}>([^<]{0,500})<", Pattern.CASE_INSENSITIVE);
    private static final Pattern SILENT = Pattern.compile(
            "<(script|style|noscript|svg|nav|footer|header)\\b[^>]{0,2000}>.*?</\\1>",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern PARAGRAPH_END =
            Pattern.compile("</(?:p|div|li|h[1-6])>|<br ?/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("<[^>]{0,2000}>");

    /** Never empty. */
    static SourceText of(String source, AddressRules rules) throws IOException, InterruptedException {
        SourceText text = read(source, rules);
        if (text.title().isBlank() && text.text().isBlank()) {
            throw new IOException(
                    ("-".equals(source) ? "standard input" : source) + " is empty: there is nothing to classify");
        }
        return text;
    }

    private static SourceText read(String source, AddressRules rules) throws IOException, InterruptedException {
        if ("-".equals(source)) {
            return plain(PlainText.of("standard input", bytes("standard input", System.in)));
        }
        if (source.matches("(?i)https?://.*")) {
            return page(new WebPage(rules, LARGEST).fetch(source));
        }
        if (Files.isDirectory(Path.of(source))) {
            throw new IOException(source + " is a folder; name a text file in it");
        }
        try (InputStream in = Files.newInputStream(Path.of(source))) {
            return plain(PlainText.of(source, bytes(source, in)));
        }
    }

    private static byte[] bytes(String source, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new IOException(source + " is larger than " + LARGEST / (1024 * 1024)
                    + " MB, which is no one text; --jsonl takes a file of many");
        }
        return bytes;
    }

    /** The first line is the title. */
    private static SourceText plain(String all) {
        String text = all.strip();
        int end = text.indexOf('\n');
        return end < 0
                ? new SourceText(text, "")
                : new SourceText(
                        text.substring(0, end).strip(), text.substring(end).strip());
    }

    private static SourceText page(String html) {
        Matcher title = TITLE.matcher(html);
        String head = title.find() ? title.group(1).strip() : "";
        String body = SILENT.matcher(html).replaceAll(" ");
        body = PARAGRAPH_END.matcher(body).replaceAll("\n");
        body = TAG.matcher(body).replaceAll(" ");
        return new SourceText(
                head, body.replace("&amp;", "&").replace("&nbsp;", " ").strip());
    }
}
