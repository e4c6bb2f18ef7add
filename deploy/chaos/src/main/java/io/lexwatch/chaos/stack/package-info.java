/** The Lexwatch that faults are injected into: its processes, the lines between them, and what it says of itself. */
package io.lexwatch.chaos.stack;
