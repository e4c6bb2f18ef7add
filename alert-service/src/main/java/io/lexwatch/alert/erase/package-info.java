/**
 * Forgets for good: items that somebody asks to be forgotten, the names of analysts, and alerts that are old. Knows the
 * store, and the story, which takes sources out of facts.
 */
package io.lexwatch.alert.erase;
