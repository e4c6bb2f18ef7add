/**
 * What travels between the services: records on the wire, topic names and their declaration, and the JSON they are
 * written in. The only module that two services share; it knows neither Kafka nor any service.
 *
 * <p>Changes are additive only, unknown fields are ignored, and the samples in {@code golden/} are read by the tests of
 * both sides.
 */
package io.lexwatch.contract;
