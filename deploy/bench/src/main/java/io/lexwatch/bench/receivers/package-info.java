/** Receivers of webhooks: a server that takes its time and counts. Knows nobody. */
package io.lexwatch.bench.receivers;
