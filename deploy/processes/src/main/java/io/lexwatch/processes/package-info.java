/**
 * Starts and stops the broker, the store and the services as processes of their own, for the launcher and for tests;
 * knows nothing but the JDK, the folders of this project and what the processes print.
 */
package io.lexwatch.processes;
