/**
 * Measures Lexwatch: one package a stage, each of which uses {@code measure} and {@code worker} and no other stage;
 * {@code feeds} and {@code receivers} stand at both ends of the way.
 */
package io.lexwatch.bench;
