/** What can go wrong, how it is made to, and in which order: the same for the same seed. */
package io.lexwatch.chaos.fault;
