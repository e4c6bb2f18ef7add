package io.lexwatch.contract;

/** What a platform ban reaches. */
public enum BanScope {
    NATIONAL,
    APP_STORE,
    GOVERNMENT_DEVICES,
    SHUTDOWN
}
