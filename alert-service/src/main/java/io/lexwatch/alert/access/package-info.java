/**
 * Who may do what: keys with scopes, and what a key or a session is allowed. It keeps keys in the store and knows nothing of
 * what they open; only api and console know it.
 */
package io.lexwatch.alert.access;
