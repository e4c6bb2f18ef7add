/** {@code lexwatch up}: Lexwatch for daily use on one machine; uses {@code stack} and {@code rest}. */
package io.lexwatch.local.up;
