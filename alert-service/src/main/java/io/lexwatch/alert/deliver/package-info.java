/**
 * Brings alerts to their receivers: opens a delivery for each endpoint of each subscription that an alert meets, and tries
 * until it is delivered or given up; the only place where anything is tried again. It knows store, subscription and notify.
 */
package io.lexwatch.alert.deliver;
