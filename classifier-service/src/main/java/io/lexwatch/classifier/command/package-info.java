/** The classifier without a broker: plain mains that classify, measure and train; knows every other package but messaging. */
package io.lexwatch.classifier.command;
