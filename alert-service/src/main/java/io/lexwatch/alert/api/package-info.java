/**
 * The service over REST, with OpenAPI: alerts, subscriptions, endpoints, deliveries, dead letters. It reads from search and
 * store, changes what subscription, deliver and story let it change, and tells errors as RFC 9457 problems.
 */
package io.lexwatch.alert.api;
