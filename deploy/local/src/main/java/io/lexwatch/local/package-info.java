/**
 * The launcher: starts, feeds and watches Lexwatch on one machine. {@code demo}, {@code up}, {@code replay},
 * {@code status}, {@code why}, {@code labels} and {@code backup} are its commands; they know {@code stack}, {@code rest},
 * {@code serve} and {@code terminal}, which know no command; commands do not know each other.
 */
package io.lexwatch.local;
