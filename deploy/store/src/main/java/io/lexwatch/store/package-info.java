/**
 * A store for one machine that speaks MongoDB's protocol and answers a write only after it is committed to its file;
 * knows nothing of Lexwatch.
 *
 * <p>Every commit is forced to the disk, so it survives a kill and a crash of the machine alike. Queries by {@code _id} and
 * by unique indexes are fast; every other one reads its whole collection.
 */
package io.lexwatch.store;
