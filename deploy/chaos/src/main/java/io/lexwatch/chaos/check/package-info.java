/** Knows what must come out, watches it come, and says what is missing and what should not be there. */
package io.lexwatch.chaos.check;
