package io.lexwatch.classifier.command;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A title and a text from wherever the user keeps them. */
record SourceText(String title, String text) {

    private static final int LARGEST = 10 * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern TITLE = Pattern.compile("<title[^>]{0,200}>([^<]{0,500})<", Pattern.CASE_INSENSITIVE);
    private static final Pattern SILENT = Pattern.compile(
            "<(script|style|noscript|svg|nav|footer|header)\\b[^>]{0,2000}>.*?</\\1>",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern PARAGRAPH_END =
            Pattern.compile("</(?:p|div|li|h[1-6])>|<br ?/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("<[^>]{0,2000}>");

    static SourceText of(String source) throws IOException, InterruptedException {
        if ("-".equals(source)) {
            return plain(read(System.in));
        }
        if (source.startsWith("http://") || source.startsWith("https://")) {
            return page(fetch(URI.create(source)));
        }
        if (Files.isDirectory(Path.of(source))) {
            throw new IOException(source + " is a folder; name a text file in it");
        }
        try (InputStream in = Files.newInputStream(Path.of(source))) {
            return plain(read(in));
        }
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

    private static String fetch(URI uri) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            var request = HttpRequest.newBuilder(uri)
                    .timeout(PATIENCE)
                    .header("Accept", "text/html, text/plain")
                    .build();
            var answer = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw new IOException(uri + " answers " + answer.statusCode());
                }
                return read(body);
            }
        } catch (ConnectException | HttpTimeoutException e) {
            throw new IOException(uri + " cannot be reached; is the address right, and is there a way to it?", e);
        }
    }

    private static String read(InputStream in) throws IOException {
        return new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8);
    }
}
