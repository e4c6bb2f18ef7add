/**
 * The service in a browser: pages rendered on the server. It reads from search and store, changes things through the same
 * classes as the API, and takes the API's keys to sign in with; nothing knows it.
 */
package io.lexwatch.alert.console;
