package io.lexwatch.alert.console;

/** Why something was not done, in words for the reader; {@link PageHeaders} makes a page of it. */
record Refusal(String why) {}
