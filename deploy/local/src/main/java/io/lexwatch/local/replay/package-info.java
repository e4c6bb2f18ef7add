/** {@code lexwatch replay}: a folder of feed files through the whole way; uses {@code stack}, {@code rest}, {@code serve}. */
package io.lexwatch.local.replay;
