package io.lexwatch.classifier.text;

/**
 * One word of an {@link ItemText}: a run of letters or digits, or a single ideograph.
 *
 * @param start offset of its first code unit in the buffer
 * @param end offset behind its last
 * @param word its folded form
 */
public record Token(int start, int end, String word) {}
