/**
 * Who wants to hear of what: the language of filters, and which subscriptions an alert meets. It knows the store alone.
 */
package io.lexwatch.alert.subscription;
