/** Talks to the running services over REST, as any other client would; knows {@code terminal}, so that what comes from outside can be shown. */
package io.lexwatch.local.rest;
