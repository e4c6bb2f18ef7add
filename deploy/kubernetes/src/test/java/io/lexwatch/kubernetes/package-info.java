/** Reads the manifests as a cluster would and holds them against the services; sees nothing of the services but their sources. */
package io.lexwatch.kubernetes;
