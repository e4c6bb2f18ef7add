/** {@code lexwatch demo}: sample feeds in, alerts on the screen; uses {@code stack}, {@code rest}, {@code serve}. */
package io.lexwatch.local.demo;
