/**
 * A store for one machine that speaks MongoDB's protocol and answers a write only after it is committed to its file;
 * knows nothing of Lexwatch.
 */
package io.lexwatch.store;
