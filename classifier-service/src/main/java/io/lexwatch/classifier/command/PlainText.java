package io.lexwatch.classifier.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes as the text that they are; what is none is refused instead of shown as rubbish. */
final class PlainText {

    private PlainText() {}

    /** @param source what to call it in an error */
    static String of(String source, byte[] bytes) throws IOException {
        try {
            String text = charset(bytes)
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return checked(source, text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            throw new IOException(
                    source + " is no text in UTF-8; name a text file, or convert it, as with iconv -t UTF-8", e);
        }
    }

    /** Fails where it holds what no text holds. */
    static String checked(String source, String text) throws IOException {
        if (text.indexOf('\0') >= 0) {
            throw new IOException(source + " is no text: it holds NUL bytes, as programs, pictures and archives do");
        }
        return text;
    }

    private static Charset charset(byte[] bytes) {
        boolean marked = bytes.length >= 2
                && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xfe + 0xff
                && ((bytes[0] & 0xff) == 0xfe || (bytes[0] & 0xff) == 0xff);
        return marked ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }
}
