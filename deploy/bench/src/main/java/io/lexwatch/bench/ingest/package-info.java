/** How fast feeds are polled, read and published. Uses {@code feeds}, {@code worker}, {@code measure}. */
package io.lexwatch.bench.ingest;
