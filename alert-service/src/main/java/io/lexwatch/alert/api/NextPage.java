package io.lexwatch.alert.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** A page of a list, with the address of the next one as RFC 8288 has it. */
final class NextPage {

    private NextPage() {}

    /** @param cursor of the page's last row; null where the page is the last one */
    static Response of(List<?> rows, UriInfo asked, String cursor) {
        Response.ResponseBuilder page = Response.ok(rows);
        if (cursor != null) {
            String next = asked.getRequestUriBuilder()
                    .replaceQueryParam("after", cursor)
                    .build()
                    .toString();
            // Without host: behind a proxy this service does not know how it is called.
            page.header("Link", "<" + next.replaceFirst("^https?://[^/]*", "") + ">; rel=\"next\"");
        }
        return page.build();
    }
}
