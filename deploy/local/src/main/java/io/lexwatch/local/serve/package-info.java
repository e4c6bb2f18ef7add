/** What stands at both ends of the way on this machine: feeds to read and a receiver to tell; knows {@code terminal}, so that what comes from outside can be shown. */
package io.lexwatch.local.serve;
