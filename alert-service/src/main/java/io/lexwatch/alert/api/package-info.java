/**
 * The service over REST, with OpenAPI: alerts, subscriptions, endpoints, deliveries, dead letters. It reads from search and
 * store, changes what subscription, deliver and story let it change, and tells errors as RFC 9457 problems.
 */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Lexwatch alerts",
                        version = "1",
                        description =
                                "Errors are problems as RFC 9457 has them (application/problem+json). Lists that grow come page by"
                                        + " page: follow next, or the header Link. A POST with an Idempotency-Key may be sent again. What is"
                                        + " read with an ETag may be changed with If-Match."),
        security = {@SecurityRequirement(name = "bearer"), @SecurityRequirement(name = "key")},
        components =
                @Components(
                        securitySchemes = {
                            @SecurityScheme(
                                    securitySchemeName = "bearer",
                                    type = SecuritySchemeType.HTTP,
                                    scheme = "bearer",
                                    description =
                                            "An API key, or a token of the identity provider where one is configured."),
                            @SecurityScheme(
                                    securitySchemeName = "key",
                                    type = SecuritySchemeType.APIKEY,
                                    in = SecuritySchemeIn.HEADER,
                                    apiKeyName = "X-API-Key",
                                    description = "An API key.")
                        }))
package io.lexwatch.alert.api;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
