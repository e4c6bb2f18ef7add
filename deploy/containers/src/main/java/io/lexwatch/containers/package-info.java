/** Servers in containers for the tests, on a class path of its own; knows Testcontainers alone, and speaks by what it prints. */
package io.lexwatch.containers;
