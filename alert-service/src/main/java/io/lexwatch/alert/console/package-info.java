/**
 * The service in a browser: pages rendered on the server. It reads from search and store, and changes things through the same
 * classes as the API.
 */
package io.lexwatch.alert.console;
