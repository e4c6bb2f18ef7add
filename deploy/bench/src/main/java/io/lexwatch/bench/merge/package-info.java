/**
 * Measures how well reports of one fact are told as one: real news through the cascade and the story, beside what a person
 * read. Uses {@code measure} for its table. What a person
 * read is kept by the item's id in {@code merge/truth.jsonl}, without any text; where an item says one thing of several places,
 * that was left out.
 */
package io.lexwatch.bench.merge;
