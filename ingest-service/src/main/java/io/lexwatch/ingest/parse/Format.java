package io.lexwatch.ingest.parse;

/** The families of feed formats that can be read. */
public enum Format {
    RSS,
    RDF,
    ATOM,
    JSON,
    CDF
}
