/** What a measurement is and how it is shown: runs, their median and range, the table. Knows no stage and no process. */
package io.lexwatch.bench.measure;
