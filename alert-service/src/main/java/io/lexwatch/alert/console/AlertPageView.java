package io.lexwatch.alert.console;

import io.lexwatch.alert.search.Highlighter.Piece;
import java.util.List;

/** One alert as its page shows it. */
record AlertPageView(
        String id,
        String headline,
        String severity,
        List<Property> properties,
        Handled handled,
        boolean open,
        boolean history,
        boolean inferred,
        String supersededBy,
        boolean withdrawn,
        List<Evidence> evidence,
        String more,
        List<SourceLine> sources,
        List<StepLine> steps,
        WhyLines why,
        List<DeliveryLine> deliveries,
        List<CommentLine> comments,
        String dossier,
        String dossierName,
        String dossierUrl,
        List<Related> related) {

    /** One thing known of it; the address is null where there is no page about it. */
    record Property(String name, String value, String url) {}

    /** What was done with it; null while nothing was. */
    record Handled(String state, String by, Moment at, String reason) {}

    /** A sentence in its context. */
    record Evidence(List<Piece> pieces, String publisher, String title, String url, Moment at, boolean official) {}

    /** A report of the fact. */
    record SourceLine(
            Moment at,
            String publisher,
            String kind,
            boolean official,
            String title,
            String url,
            String language,
            String says,
            boolean background,
            boolean backfill) {}

    /** A material step of the fact. */
    record StepLine(String stage, Moment at, String publisher, String url, boolean latest) {}

    /** Why the classifier found it. */
    record WhyLines(
            String frame,
            List<String> entries,
            List<String> features,
            String confidence,
            String score,
            String model,
            String catalog) {}

    /** A message about it. */
    record DeliveryLine(String id, String endpoint, String state, int revision, Moment at, List<AttemptLine> attempts) {
        public boolean dead() {
            return "dead".equals(state);
        }

        public boolean finished() {
            return dead() || "delivered".equals(state);
        }

        public String stateLabel() {
            return Words.of(state);
        }
    }

    /** One try to hand a message over. */
    record AttemptLine(Moment at, String outcome, String status, String took, String detail, String answer) {}

    /** What an analyst noted. */
    record CommentLine(String by, Moment at, String text) {}

    /** Another alert of the same dossier. */
    record Related(String headline, String url, String severity, Moment at) {}
}
