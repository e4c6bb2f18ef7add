/**
 * How fast flagged items become facts, facts deliveries, and how soon the inbox answers. Uses {@code receivers},
 * {@code worker}, {@code measure}.
 */
package io.lexwatch.bench.deliver;
