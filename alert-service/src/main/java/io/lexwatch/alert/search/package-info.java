/**
 * Finds alerts: a Lucene index in each replica, rebuilt at start from the store and following its changes, so that inbox,
 * facets and full text are the same on every database. It knows the store alone.
 */
package io.lexwatch.alert.search;
