package io.lexwatch.alert.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.stream.Stream;

/** Which scope a resource asks for. */
final class Allowed {

    private Allowed() {}

    static String scope(ResourceInfo asked) {
        return Stream.of(asked.getResourceMethod(), asked.getResourceClass())
                .filter(element -> element != null && element.isAnnotationPresent(RolesAllowed.class))
                .findFirst()
                .map(element -> "'"
                        + String.join(
                                "' or '",
                                element.getAnnotation(RolesAllowed.class).value()) + "'")
                .orElse("that nobody has");
    }
}
