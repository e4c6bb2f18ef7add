/**
 * The whole way: from the arrival of a feed's answer to the message at a receiver. Uses {@code feeds}, {@code receivers},
 * {@code texts}, {@code worker}, {@code measure}.
 */
package io.lexwatch.bench.endtoend;
