/**
 * Hands a notice to a receiver: one class a channel, which only answers "delivered", "again", "rejected" or "gone"; trying
 * again is not its affair. Channels know neither each other nor any other package of the service.
 */
package io.lexwatch.alert.notify;
