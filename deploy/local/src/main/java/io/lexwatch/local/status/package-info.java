/** {@code lexwatch status}: looks at a running Lexwatch from outside; uses {@code stack}'s run file and {@code rest}. */
package io.lexwatch.local.status;
