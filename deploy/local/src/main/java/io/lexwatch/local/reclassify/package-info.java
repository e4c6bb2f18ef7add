/**
 * {@code lexwatch reclassify}: reads past items again and shows what that would change; uses {@code running}, {@code rest} and
 * {@code terminal}.
 */
package io.lexwatch.local.reclassify;
