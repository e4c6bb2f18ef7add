/**
 * Takes flagged items off Kafka and hands their sources to the story; the only package that sees the news contract. What
 * cannot be handled goes to the dead-letter topic; while broker or database are away, it waits.
 */
package io.lexwatch.alert.receive;
