package io.lexwatch.alert.console;

import io.lexwatch.alert.feeds.IngestClient;
import io.lexwatch.alert.store.AuditLog;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Feeds and how they fare, as the ingest service tells it; changes are passed on to it. */
@Path("/console/feeds")
@RolesAllowed(Scope.MAY_READ)
@Produces(MediaType.TEXT_HTML)
public class FeedsResource {

    private static final int MOST = 500;
    private static final List<String> ILL = List.of("FAILING", "SILENT", "GONE", "MOVED");

    private final IngestClient ingest;
    private final AuditLog audit;
    private final Visitor visitor;
    private final Clock clock;

    @Inject
    FeedsResource(IngestClient ingest, AuditLog audit, Visitor visitor, Clock clock) {
        this.ingest = ingest;
        this.audit = audit;
        this.visitor = visitor;
        this.clock = clock;
    }

    @GET
    public TemplateInstance list(@QueryParam("status") String status) {
        return page(status, null);
    }

    @POST
    @RolesAllowed(Scope.MAY_WRITE)
    public TemplateInstance add(@FormParam("url") String url, @FormParam("title") String title) {
        return done("feed.add", url, () -> ingest.add(url == null ? "" : url.strip(), title));
    }

    /** Looks for the feeds of a page, so that one of them can be added. */
    @POST
    @Path("find")
    @RolesAllowed(Scope.MAY_WRITE)
    public TemplateInstance find(@FormParam("url") String url) {
        try {
            List<IngestClient.Found> found = ingest.find(url == null ? "" : url.strip());
            return found.isEmpty()
                    ? page(
                            null,
                            new IngestClient.Said(
                                    false, "This page names no feed, and none stands where feeds usually do."))
                    : page(null, null, found);
        } catch (IngestClient.AwayException e) {
            return page(null, new IngestClient.Said(false, e.getMessage()));
        }
    }

    @POST
    @Path("change")
    @RolesAllowed(Scope.MAY_WRITE)
    public TemplateInstance change(@FormParam("id") String id, @FormParam("what") String what) {
        return done("feed." + ("delete".equals(what) ? "delete" : "poll"), id, () -> ingest.change(id, what));
    }

    @POST
    @Path("opml")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Scope.MAY_WRITE)
    public TemplateInstance importList(@RestForm("list") FileUpload list) {
        if (list == null || list.size() == 0) {
            throw ConsoleException.unprocessable("Choose an OPML file first.");
        }
        return done("feed.import", list.fileName(), () -> said(ingest.importList(read(list))));
    }

    /** Takes one of many parts of a list, so that a script can show how far the whole is. */
    @POST
    @Path("opml/part")
    @Consumes(MediaType.TEXT_XML)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.MAY_WRITE)
    public IngestClient.Import importPart(byte[] part) {
        try {
            IngestClient.Import became = ingest.importList(part);
            if (became.added() > 0) {
                audit.note(clock.instant(), visitor.user(), "feed.import", null, words(became));
            }
            return became;
        } catch (IngestClient.AwayException e) {
            throw ConsoleException.unprocessable(e.getMessage());
        }
    }

    private static IngestClient.Said said(IngestClient.Import became) {
        String first = became.refused().stream()
                .findFirst()
                .map(refused -> ": " + refused.url() + ", " + refused.reason())
                .orElse("");
        return new IngestClient.Said(true, words(became) + first + ".");
    }

    private static String words(IngestClient.Import became) {
        return Words.count(became.added(), "feed") + " added, " + became.present() + " there already, "
                + became.refused().size() + " refused";
    }

    @GET
    @Path("opml")
    @Produces("text/x-opml;charset=UTF-8")
    @RolesAllowed(Scope.MAY_ADMINISTER)
    public Response exportList() {
        try {
            return Response.ok(ingest.exportList())
                    .header("Content-Disposition", "attachment; filename=\"lexwatch.opml\"")
                    .build();
        } catch (IngestClient.AwayException e) {
            throw ConsoleException.unprocessable(e.getMessage());
        }
    }

    private static byte[] read(FileUpload list) throws IngestClient.AwayException {
        try {
            return Files.readAllBytes(list.uploadedFile());
        } catch (IOException e) {
            throw new IngestClient.AwayException("The file did not arrive whole. Send it again.");
        }
    }

    private interface Request {
        IngestClient.Said send() throws IngestClient.AwayException;
    }

    private TemplateInstance done(String action, String subject, Request request) {
        try {
            IngestClient.Said said = request.send();
            if (said.done()) {
                audit.note(clock.instant(), visitor.user(), action, subject, null);
            }
            return page(null, said);
        } catch (IngestClient.AwayException e) {
            return page(null, new IngestClient.Said(false, e.getMessage()));
        }
    }

    private TemplateInstance page(String status, IngestClient.Said said) {
        return page(status, said, List.of());
    }

    private TemplateInstance page(String status, IngestClient.Said said, List<IngestClient.Found> found) {
        return Pages.feeds(visitor.page("Feeds", "feeds"), view(status, said, found));
    }

    private FeedsView view(String status, IngestClient.Said said, List<IngestClient.Found> found) {
        String told = said == null ? null : said.text();
        boolean done = said != null && said.done();
        try {
            List<IngestClient.Feed> all = ingest.feeds();
            List<IngestClient.Feed> wanted = all.stream()
                    .filter(feed -> status == null || feed.health().status().equalsIgnoreCase(status))
                    .sorted(Comparator.comparing((IngestClient.Feed feed) ->
                                    !ILL.contains(feed.health().status()))
                            .thenComparing(FeedsResource::title, String.CASE_INSENSITIVE_ORDER))
                    .toList();
            var moments = visitor.moments();
            return new FeedsView(
                    null,
                    told,
                    done,
                    Words.count(all.size(), "feed"),
                    tabs(all, status),
                    wanted.stream().limit(MOST).map(feed -> line(feed, moments)).toList(),
                    Math.max(0, wanted.size() - MOST),
                    found);
        } catch (IngestClient.AwayException e) {
            return new FeedsView(e.getMessage(), null, false, null, List.of(), List.of(), 0, List.of());
        }
    }

    private static List<InboxView.Tab> tabs(List<IngestClient.Feed> all, String chosen) {
        var counts = all.stream()
                .collect(Collectors.groupingBy(
                        feed -> feed.health().status(), java.util.TreeMap::new, Collectors.counting()));
        return Stream.concat(
                        Stream.of(new InboxView.Tab("All", "/console/feeds", chosen == null)),
                        counts.entrySet().stream()
                                .map(entry -> new InboxView.Tab(
                                        Words.of(entry.getKey()) + " " + entry.getValue(),
                                        "/console/feeds?status=" + Addresses.encode(entry.getKey()),
                                        entry.getKey().equalsIgnoreCase(chosen))))
                .toList();
    }

    private static String title(IngestClient.Feed feed) {
        return feed.title() == null || feed.title().isBlank() ? feed.url() : feed.title();
    }

    private static FeedsView.Line line(IngestClient.Feed feed, Moments moments) {
        IngestClient.Health health = feed.health();
        return new FeedsView.Line(
                feed.id(),
                title(feed),
                feed.url(),
                health.status().toLowerCase(Locale.ROOT),
                Words.of(health.status()),
                health.reason() == null || health.reason().isBlank() ? null : health.reason(),
                moments.of(health.lastItem()),
                moments.of(health.nextPoll()),
                Words.number(health.items()),
                health.overruns());
    }
}
