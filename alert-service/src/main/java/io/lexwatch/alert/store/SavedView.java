package io.lexwatch.alert.store;

/**
 * A list that a user comes back to.
 *
 * @param name what the user calls it
 * @param query what the list is narrowed to, as it stands in an address after the question mark; a user has each once
 */
public record SavedView(String name, String query) {}
