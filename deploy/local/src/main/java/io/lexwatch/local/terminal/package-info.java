/** What the user sees: lines, colours, progress; knows nobody. */
package io.lexwatch.local.terminal;
