/**
 * The alert service: folds flagged items into facts, tells who asked, and shows them. The root package holds only the
 * service's configuration, which every package may read; it knows none of them.
 */
package io.lexwatch.alert;
