/** What stands at both ends of the way on this machine: feeds to read and a receiver to tell; knows nobody. */
package io.lexwatch.local.serve;
