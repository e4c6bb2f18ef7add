/** Keeps and brings back all that a stopped Lexwatch knows; knows {@code stack} and {@code terminal}. */
package io.lexwatch.local.backup;
