package io.lexwatch.chaos.fault;

/** Something that goes wrong, and is put right again. */
interface Fault {

    void begin() throws Exception;

    /** Puts it right; what suffered from it may take its time to recover. */
    void end() throws Exception;
}
