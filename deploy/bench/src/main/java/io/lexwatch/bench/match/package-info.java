/** How fast alerts find the subscriptions that take them. Uses {@code worker}, {@code measure}. */
package io.lexwatch.bench.match;
