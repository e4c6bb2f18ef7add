/** How fast texts are classified, in the pipeline alone and in the service. Uses {@code texts}, {@code worker}, {@code measure}. */
package io.lexwatch.bench.classify;
