/** Talks to the running services over REST, as any other client would; knows nobody. */
package io.lexwatch.local.rest;
