/**
 * Laws, companies, jurisdictions, authorities and the frames of what happens to them, read from YAML; knows only
 * {@code news-contract}.
 */
package io.lexwatch.classifier.catalog;
