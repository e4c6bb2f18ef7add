/** Which Lexwatch a command asks; uses {@code stack}'s run file and {@code rest}. */
package io.lexwatch.local.running;
