/**
 * What a run of re-classification would change: the facts as they are beside the facts as they would be, and the step from
 * the one to the other. Uses {@code story} and {@code store}.
 */
package io.lexwatch.alert.shadow;
