package io.lexwatch.ingest.api;

/** Where WebSub hubs call. */
final class WebSubResource {

    static final String PATH = "/websub/";

    private WebSubResource() {}
}
