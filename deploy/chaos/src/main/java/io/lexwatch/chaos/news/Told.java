package io.lexwatch.chaos.news;

/** What an outlet says: plain text, without markup. */
public record Told(String title, String text) {}
