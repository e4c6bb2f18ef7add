/**
 * From sources to facts: groups what may speak of the same thing, computes the facts of a group as a pure function of its
 * sources and decisions, and saves them. It knows the store alone.
 */
package io.lexwatch.alert.story;
