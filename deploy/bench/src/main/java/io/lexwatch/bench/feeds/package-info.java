/** Feeds to read: a server on many loopback addresses that takes its time, and the bodies it answers with, of {@code texts}. */
package io.lexwatch.bench.feeds;
