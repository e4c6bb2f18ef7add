package io.lexwatch.local.status;

import io.lexwatch.local.FailedException;
import io.lexwatch.local.rest.Feed;
import io.lexwatch.local.rest.Flow;
import io.lexwatch.local.rest.Services;
import io.lexwatch.local.stack.RunFile;
import io.lexwatch.processes.FreePort;
import java.nio.file.Path;
import java.util.List;

/** Looks at every part. */
final class Inspection {

    private final Path data;
    private final RunFile run;
    private final Services services;

    Inspection(Path data, RunFile run, Services services) {
        this.data = data;
        this.run = run;
        this.services = services;
    }

    StatusReport report() {
        List<PartStatus> parts = run.parts().stream().map(this::part).toList();
        boolean up = parts.stream().allMatch(part -> part.up() && part.ready());
        return new StatusReport(data.toString(), up, parts, items(), feeds());
    }

    private PartStatus part(RunFile.Running part) {
        boolean up = ProcessHandle.of(part.pid()).filter(ProcessHandle::isAlive).isPresent();
        return new PartStatus(
                part.name(), up, up && isReady(part), part.pid(), part.port(), up ? Memory.ofMb(part.pid()) : 0);
    }

    private boolean isReady(RunFile.Running part) {
        return switch (part.name()) {
            case "ingest" -> services.ingest().isReady();
            case "classifier" -> services.classifier().isReady();
            case "alert" -> services.alert().isReady();
            default -> !FreePort.isFree(part.port());
        };
    }

    private StatusReport.Items items() {
        try {
            Flow flow = services.flow();
            long lag = Math.max(0, flow.published() - flow.classified()) + Math.max(0, flow.flagged() - flow.folded());
            return new StatusReport.Items(
                    flow.published(),
                    flow.flagged(),
                    lag,
                    services.alert().count(),
                    flow.deadLetters(),
                    services.alert().pendingDeliveries());
        } catch (FailedException partIsDown) {
            // The list of parts says which.
            return null;
        }
    }

    private StatusReport.Feeds feeds() {
        try {
            List<Feed> all = services.ingest().feeds();
            return new StatusReport.Feeds(
                    all.size(),
                    all.stream()
                            .filter(Feed::isFailing)
                            .map(feed -> new StatusReport.FailingFeed(feed.title(), feed.url(), feed.reason()))
                            .toList());
        } catch (FailedException ingestIsDown) {
            // The list of parts says so.
            return null;
        }
    }
}
