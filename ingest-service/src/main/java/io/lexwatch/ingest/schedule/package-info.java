/**
 * Decides who polls which feed when, and takes a poll through its steps: {@code fetch}, {@code parse}, comparison with
 * what is known ({@code feed}), {@code publish}. Uses those four; only {@code api} and the wiring use it.
 */
package io.lexwatch.ingest.schedule;
