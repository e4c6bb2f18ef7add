/**
 * What the service keeps, in MongoDB: records as they are stored, and one class a collection. Everything is written by
 * {@code _id} with operators that commute; it knows no other package.
 */
package io.lexwatch.alert.store;
