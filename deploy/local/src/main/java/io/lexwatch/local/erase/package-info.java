/** {@code lexwatch erase}: forgets a page or an analyst's name for good; uses {@code running}, {@code stack} and {@code rest}. */
package io.lexwatch.local.erase;
