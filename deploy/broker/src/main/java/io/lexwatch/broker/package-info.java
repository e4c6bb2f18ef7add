/**
 * A real Kafka broker for one machine, and the declaration of Lexwatch's topics on any broker; knows of Lexwatch only
 * {@code contract}, and no service.
 */
package io.lexwatch.broker;
