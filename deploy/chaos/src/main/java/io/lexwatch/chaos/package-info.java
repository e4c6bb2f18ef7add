/**
 * Runs Lexwatch while everything around it and in it fails, and proves that nothing is lost and nothing told twice. The course
 * is here; arrows go to fault and check, from those to news, receive and stack.
 */
package io.lexwatch.chaos;
