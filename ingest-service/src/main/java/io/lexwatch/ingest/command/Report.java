package io.lexwatch.ingest.command;

import io.lexwatch.ingest.parse.ReadResult;

/** How the outcome of a reading is shown. */
interface Report {

    void write(String source, ReadResult result);
}
