package io.lexwatch.ingest.parse;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;

/** A charset of one byte a character that is ASCII below 80 and a table above; feeds are read in it, nothing is written. */
final class SingleByteCharset extends Charset {

    private static final char UNDEFINED = '\uFFFD';
    private static final int TABLE = 128;

    private final String upperHalf;

    /**
     * A charset.
     *
     * @param upperHalf the characters of bytes 80 to FF, U+FFFD for those that stand for none
     */
    SingleByteCharset(String name, String upperHalf) {
        super(name, null);
        if (upperHalf.length() != TABLE) {
            throw new IllegalArgumentException(name + ": " + upperHalf.length() + " characters, not " + TABLE);
        }
        this.upperHalf = upperHalf;
    }

    @Override
    public boolean contains(Charset other) {
        return other.name().equals("US-ASCII") || other.equals(this);
    }

    @Override
    public boolean canEncode() {
        return false;
    }

    @Override
    public CharsetEncoder newEncoder() {
        throw new IllegalStateException(name() + " is for reading alone");
    }

    @Override
    public CharsetDecoder newDecoder() {
        return new CharsetDecoder(this, 1, 1) {
            @Override
            protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
                while (in.hasRemaining()) {
                    if (!out.hasRemaining()) {
                        return CoderResult.OVERFLOW;
                    }
                    int octet = in.get(in.position()) & 0xff;
                    char c = octet < TABLE ? (char) octet : upperHalf.charAt(octet - TABLE);
                    if (c == UNDEFINED) {
                        return CoderResult.unmappableForLength(1);
                    }
                    in.get();
                    out.put(c);
                }
                return CoderResult.UNDERFLOW;
            }
        };
    }
}
