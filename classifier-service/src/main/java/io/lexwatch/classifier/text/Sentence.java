package io.lexwatch.classifier.text;

/**
 * One sentence of an {@link ItemText}; the title is always the first, and alone.
 *
 * @param index its place, from 0
 * @param start offset of its first code unit in the buffer
 * @param end offset behind its last
 */
public record Sentence(int index, int start, int end) {

    public boolean covers(int offset) {
        return offset >= start && offset < end;
    }
}
