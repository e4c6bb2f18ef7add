/** The receiver of alerts: verifies what it takes, and misbehaves when it is told to. */
package io.lexwatch.chaos.receive;
