/** Processes under measurement: what they cost, and virtual machines of their own for bare loops. Uses {@code measure}. */
package io.lexwatch.bench.worker;
