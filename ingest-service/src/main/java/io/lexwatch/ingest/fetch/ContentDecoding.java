package io.lexwatch.ingest.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/** Reads a body through the encodings it came in, never more than the limit after decompression. */
final class ContentDecoding {

    static final String ACCEPTED = "gzip, deflate, br";

    /** That a body is larger than the limit. */
    static final class TooLargeException extends IOException {

        private static final long serialVersionUID = 1L;

        TooLargeException(int limit) {
            super("the answer is larger than " + limit + " bytes");
        }
    }

    private ContentDecoding() {}

    static byte[] read(InputStream raw, String encodings, int limit) throws IOException {
        var in = raw;
        var names = encodings == null
                ? new String[0]
                : encodings.toLowerCase(Locale.ROOT).split(",");
        for (int i = names.length - 1; i >= 0; i--) {
            in = decoded(in, names[i].strip());
        }
        return bytes(unlabelled(in), limit);
    }

    private static InputStream decoded(InputStream in, String encoding) throws IOException {
        return switch (encoding) {
            case "", "identity" -> in;
            case "gzip", "x-gzip" -> new Gzip(in).open();
            case "deflate" -> deflate(in);
            case "br" -> new BrotliInputStream(in);
            default -> throw new IOException("the answer is encoded as \"" + encoding + "\", which was not asked for");
        };
    }

    /** Servers say gzip and send plain text. */
    private record Gzip(InputStream in) {

        InputStream open() throws IOException {
            var buffered = new BufferedInputStream(in);
            return startsWith(buffered, 0x1f, 0x8b) ? new GZIPInputStream(buffered) : buffered;
        }
    }

    /** Servers say nothing and send gzip. */
    private static InputStream unlabelled(InputStream in) throws IOException {
        return new Gzip(in).open();
    }

    /** Both meanings of the word are in use: with the zlib header, and without. */
    private static InputStream deflate(InputStream in) throws IOException {
        var buffered = new BufferedInputStream(in);
        buffered.mark(2);
        int first = buffered.read();
        int second = buffered.read();
        buffered.reset();
        boolean zlib = (first & 0x0f) == 8 && ((first << 8) + second) % 31 == 0;
        return new InflaterInputStream(buffered, new Inflater(!zlib));
    }

    private static boolean startsWith(BufferedInputStream in, int first, int second) throws IOException {
        in.mark(2);
        boolean same = in.read() == first && in.read() == second;
        in.reset();
        return same;
    }

    private static byte[] bytes(InputStream in, int limit) throws IOException {
        var out = new ByteArrayOutputStream(16 * 1024);
        var buffer = new byte[16 * 1024];
        int read = next(in, buffer, out);
        while (read >= 0) {
            out.write(buffer, 0, read);
            if (out.size() > limit) {
                throw new TooLargeException(limit);
            }
            read = next(in, buffer, out);
        }
        return out.toByteArray();
    }

    /** A compressed body that ends too early is as good as a truncated plain one: what came of it can be read. */
    private static int next(InputStream in, byte[] buffer, ByteArrayOutputStream sofar) throws IOException {
        try {
            return in.read(buffer);
        } catch (java.io.EOFException | java.util.zip.ZipException e) {
            if (sofar.size() == 0) {
                throw e;
            }
            return -1;
        }
    }
}
