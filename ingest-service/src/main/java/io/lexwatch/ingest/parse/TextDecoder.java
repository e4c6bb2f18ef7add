package io.lexwatch.ingest.parse;

import com.ibm.icu.text.CharsetDetector;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Turns the bytes of an answer into text: byte order mark, then the HTTP header, then the XML declaration, then the
 * content itself, as RFC 7303 orders them; a label that the bytes contradict is passed over, as browsers do.
 */
final class TextDecoder {

    private static final Pattern DECLARED = Pattern.compile(
            "^.{0,400}?<\\?xml[^>]{0,300}?encoding\\s*=\\s*[^A-Za-z0-9>]?([A-Za-z0-9._:\\-]+)", Pattern.DOTALL);

    private static final int HEAD = 1024;

    /** The text, and what was wrong with the labels, if anything. */
    record Decoded(String text, Charset charset, List<String> repairs) {}

    private TextDecoder() {}

    static Decoded decode(byte[] body, String httpCharset) {
        var mark = ByteOrder.of(body);
        if (mark.isPresent() && mark.get().marked()) {
            var order = mark.get();
            return lenient(body, order.length(), order.charset(), List.of());
        }
        if (mark.isPresent()) {
            return unmarked(body, mark.get());
        }
        var fromHttp = asciiCompatible(httpCharset);
        var declaredLabel = declaredLabel(body, StandardCharsets.ISO_8859_1);
        var declared = asciiCompatible(declaredLabel);
        var first = fromHttp.or(() -> declared);
        for (var candidate : List.of(fromHttp, declared)) {
            if (candidate.isPresent() && strict(body, candidate.get()).isPresent()) {
                return trusted(body, candidate.get(), first.get());
            }
        }
        return byContent(body, first, httpCharset != null ? httpCharset : declaredLabel);
    }

    /** Wide characters or EBCDIC without a mark: the declaration can be read, and may name the charset exactly. */
    private static Decoded unmarked(byte[] body, ByteOrder order) {
        var declared = CharsetNames.find(declaredLabel(body, order.charset()));
        var charset = order.ebcdic() ? declared.orElse(order.charset()) : order.charset();
        return lenient(body, 0, charset, List.of());
    }

    private static Decoded trusted(byte[] body, Charset candidate, Charset first) {
        if (CharsetNames.isSingleByte(candidate) && Utf8Evidence.of(body).certain()) {
            return lenient(body, 0, StandardCharsets.UTF_8, List.of("charset said " + candidate + ", is UTF-8"));
        }
        var repairs =
                candidate.equals(first) ? List.<String>of() : List.of("charset said " + first + ", is " + candidate);
        return lenient(body, 0, candidate, repairs);
    }

    private static Decoded byContent(byte[] body, Optional<Charset> said, String label) {
        if (said.filter(CharsetNames::isShifting).isPresent()) {
            return lenient(body, 0, said.get(), List.of("bytes that are no " + said.get()));
        }
        var utf8 = Utf8Evidence.of(body);
        if (utf8.malformed() == 0) {
            return lenient(
                    body, 0, StandardCharsets.UTF_8, utf8.multibyte() == 0 ? List.of() : wrongLabel(label, "UTF-8"));
        }
        if (utf8.mostly()) {
            return lenient(body, 0, StandardCharsets.UTF_8, List.of(utf8.malformed() + " bytes that are no UTF-8"));
        }
        if (said.isPresent() && !said.get().equals(StandardCharsets.UTF_8)) {
            return lenient(body, 0, said.get(), List.of("bytes that are no " + said.get()));
        }
        var guessed = guess(body);
        return lenient(body, 0, guessed, wrongLabel(label, guessed.name()));
    }

    private static List<String> wrongLabel(String label, String actual) {
        return List.of(label == null ? "charset not said, is " + actual : "charset said " + label + ", is " + actual);
    }

    private static Charset guess(byte[] body) {
        var detector = new CharsetDetector();
        detector.enableInputFilter(true);
        var sample = body.length > 64_000 ? java.util.Arrays.copyOf(body, 64_000) : body;
        detector.setText(sample);
        for (var match : detector.detectAll()) {
            var found = CharsetNames.find(match.getName());
            if (match.getConfidence() >= 25
                    && found.isPresent()
                    && strict(body, found.get()).isPresent()) {
                return found.get();
            }
        }
        return Charset.forName("windows-1252");
    }

    private static Optional<Charset> asciiCompatible(String label) {
        return CharsetNames.find(label).filter(charset -> !CharsetNames.isWide(charset) && readsAscii(charset));
    }

    private static boolean readsAscii(Charset charset) {
        return charset.decode(ByteBuffer.wrap(new byte[] {'<', '?', 'x'}))
                .toString()
                .equals("<?x");
    }

    private static String declaredLabel(byte[] body, Charset charset) {
        var head = new String(body, 0, Math.min(body.length, HEAD), charset);
        var matcher = DECLARED.matcher(head);
        return matcher.find() ? matcher.group(1) : null;
    }

    private static Optional<String> strict(byte[] body, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString());
        } catch (CharacterCodingException e) {
            // The answer to "are these bytes of that charset?" is no; the caller tries the next.
            return Optional.empty();
        }
    }

    private static Decoded lenient(byte[] body, int from, Charset charset, List<String> repairs) {
        return new Decoded(new String(body, from, body.length - from, charset), charset, repairs);
    }
}
