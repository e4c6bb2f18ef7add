package io.lexwatch.kubernetes;

/**
 * One thing that an operator can set.
 *
 * @param key as in a properties file
 * @param type as the mapping declares it
 * @param defaultValue what holds where nothing is set; null where there is none
 * @param optional whether nothing may be set
 * @param meaning the first sentence or two of its documentation
 */
record ConfigurationKey(String key, String type, String defaultValue, boolean optional, String meaning) {

    /** Its name as an environment variable. */
    String variable() {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(java.util.Locale.ROOT);
    }
}
