package io.lexwatch.alert.console;

import io.lexwatch.contract.Action;
import io.lexwatch.contract.Claimant;
import io.lexwatch.contract.DevelopmentFinding;
import io.lexwatch.contract.DevelopmentKind;
import io.lexwatch.contract.Evidence;
import io.lexwatch.contract.Explanation;
import io.lexwatch.contract.Finding;
import io.lexwatch.contract.Fingerprint;
import io.lexwatch.contract.FlaggedItem;
import io.lexwatch.contract.NamedEntity;
import io.lexwatch.contract.NewsItem;
import io.lexwatch.contract.Novelty;
import io.lexwatch.contract.ResponseFinding;
import io.lexwatch.contract.SourceKind;
import io.lexwatch.contract.Stage;
import io.lexwatch.contract.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A week of news as the day that Lexwatch was built for had it, in texts written for the tests. */
final class HongKongWeek {

    static final NamedEntity LAW = new NamedEntity("hk-nsl", "Hong Kong national security law");
    private static final NamedEntity GDPR = new NamedEntity("eu-gdpr", "General Data Protection Regulation");

    private final Instant start;
    private final List<FlaggedItem> items = new ArrayList<>();

    /** All that happened, beginning at a moment. */
    HongKongWeek(Instant start) {
        this.start = start;
        laws();
        exits();
        pauses();
        elsewhere();
    }

    List<FlaggedItem> items() {
        return items;
    }

    private void laws() {
        String passed = "Beijing imposed a sweeping national security law on Hong Kong late on Tuesday.";
        for (String outlet : List.of("Harbour Times", "Monsoon Wire", "The Pacific Ledger")) {
            add(
                    outlet,
                    0,
                    "Security law for Hong Kong takes effect",
                    "Officials gave no text beforehand. " + passed + " Lawyers read it through the night.",
                    development(DevelopmentKind.IN_FORCE, null, null, passed));
        }
        String rules =
                "Police may order platforms to take messages down without a warrant, the implementing rules say.";
        add(
                "Harbour Times",
                30,
                "New rules let police order removals",
                "The rules came in the evening. " + rules + " Refusal is punished with a fine.",
                development(DevelopmentKind.AMENDED, null, null, rules));
    }

    private void exits() {
        String said = "In light of recent events, we have decided to stop operations of the TikTok app in Hong Kong,"
                + " a spokesman said.";
        List<String> outlets = List.of(
                "Example Times",
                "Monsoon Wire",
                "Continental Courier",
                "Harbour Times",
                "Plains Dispatch",
                "The Ledger");
        for (int i = 0; i < outlets.size(); i++) {
            add(
                    outlets.get(i),
                    52 + i,
                    "TikTok says it will quit Hong Kong",
                    "The short-video app made its decision on" + " Monday. " + said + " It gave no date.",
                    response("TikTok", Action.EXIT_MARKET, Stage.ANNOUNCED, said, false));
        }
        String done = "TikTok is no longer available in the city's app stores.";
        add(
                "Example Times",
                120,
                "TikTok gone from Hong Kong",
                "Users noticed on Friday. " + done + " It had 150,000" + " users.",
                response("TikTok", Action.EXIT_MARKET, Stage.DONE, done, false));
    }

    private void pauses() {
        for (String company : List.of("Microsoft", "Zoom", "Facebook", "Google", "Twitter", "Telegram")) {
            boolean inferred = company.equals("Twitter");
            String said = inferred
                    ? "Twitter made similar moves, people close to it said."
                    : company + " said it would pause the processing of data requests from the Hong Kong authorities.";
            add(
                    "Example Times",
                    40 + company.length(),
                    company + " stops answering Hong Kong's police",
                    "The review" + " takes weeks. " + said + " It is reviewing the law.",
                    response(company, Action.PAUSE_DATA_REQUESTS, Stage.DONE, said, inferred));
        }
        String apple = "Apple said it was assessing the new law, which went into effect less than a week ago.";
        add(
                "Monsoon Wire",
                54,
                "Apple looks at the law",
                apple,
                response("Apple", Action.REVIEW, Stage.CONSIDERING, apple, false));
    }

    private void elsewhere() {
        String ban = "The United States is certainly looking at banning Chinese apps, the secretary of state said.";
        add(
                "Continental Courier",
                50,
                "Washington considers a ban of TikTok",
                ban,
                new DevelopmentFinding(
                        DevelopmentKind.PROPOSED,
                        null,
                        Topic.PLATFORM_BAN,
                        "US",
                        new NamedEntity(null, "State Department"),
                        new NamedEntity("tiktok", "TikTok"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        Novelty.NEW,
                        Claimant.AUTHORITY,
                        false,
                        0.83,
                        evidence(ban, ban),
                        why("considers-ban")));
        String fine = "The commission fined Facebook €1.2bn for moving data of Europeans to the United States.";
        add(
                "Continental Courier",
                70,
                "Record fine for data transfers",
                fine,
                new DevelopmentFinding(
                        DevelopmentKind.ENFORCEMENT,
                        GDPR,
                        Topic.DATA_TRANSFER,
                        "IE",
                        new NamedEntity("ie-dpc", "Irish Data Protection Commission"),
                        new NamedEntity("facebook", "Facebook"),
                        null,
                        null,
                        null,
                        null,
                        "€1.2bn",
                        Novelty.NEW,
                        Claimant.AUTHORITY,
                        false,
                        0.95,
                        evidence(fine, fine),
                        why("fines")));
        String india = "India blocked 59 apps, TikTok among them, citing the sovereignty of its data.";
        add(
                "Monsoon Wire",
                6,
                "India blocks 59 apps",
                india,
                new DevelopmentFinding(
                        DevelopmentKind.ENFORCEMENT,
                        null,
                        Topic.PLATFORM_BAN,
                        "IN",
                        null,
                        new NamedEntity("tiktok", "TikTok"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        Novelty.NEW,
                        Claimant.AUTHORITY,
                        false,
                        0.9,
                        evidence(india, india),
                        why("blocks")));
    }

    void add(String outlet, int hours, String title, String text, Finding finding) {
        items.add(item("item-" + items.size(), outlet, hours, title, text, finding));
    }

    private FlaggedItem item(String id, String outlet, int hours, String title, String text, Finding finding) {
        Instant published = start.plus(Duration.ofHours(hours)).plusSeconds(items.size() * 97L);
        var item = new NewsItem(
                id,
                1,
                "feed-" + outlet.length(),
                outlet,
                SourceKind.PRESS,
                "https://news.example/" + id,
                title,
                text,
                "en",
                List.of(),
                published,
                null,
                published.plusSeconds(60),
                false);
        return new FlaggedItem(
                item,
                true,
                finding instanceof ResponseFinding,
                0.97,
                "en",
                List.of(Topic.LAWFUL_ACCESS),
                List.of("HK"),
                List.of(),
                List.of(located(finding, text)),
                new Fingerprint(1, List.of()),
                "model-7",
                "catalog-2026-07",
                published.plusSeconds(61));
    }

    /** With its evidence where it stands in the text. */
    private static Finding located(Finding finding, String text) {
        String quote = finding.evidence().getFirst().quote();
        List<Evidence> evidence = evidence(text, quote);
        return switch (finding) {
            case ResponseFinding r ->
                new ResponseFinding(
                        r.company(),
                        r.action(),
                        r.stage(),
                        r.law(),
                        r.topic(),
                        r.jurisdiction(),
                        r.target(),
                        r.novelty(),
                        r.claimant(),
                        r.inferred(),
                        r.confidence(),
                        evidence,
                        r.why());
            case DevelopmentFinding d ->
                new DevelopmentFinding(
                        d.kind(),
                        d.law(),
                        d.topic(),
                        d.jurisdiction(),
                        d.authority(),
                        d.target(),
                        d.step(),
                        d.scope(),
                        d.effective(),
                        d.deadline(),
                        d.amount(),
                        d.novelty(),
                        d.claimant(),
                        d.inferred(),
                        d.confidence(),
                        evidence,
                        d.why());
        };
    }

    static ResponseFinding response(String company, Action action, Stage stage, String quote, boolean inferred) {
        return new ResponseFinding(
                new NamedEntity(company.toLowerCase(java.util.Locale.ROOT), company),
                action,
                stage,
                LAW,
                Topic.LAWFUL_ACCESS,
                "HK",
                null,
                Novelty.NEW,
                inferred ? Claimant.UNNAMED_SOURCE : Claimant.COMPANY,
                inferred,
                inferred ? 0.62 : 0.93,
                evidence(quote, quote),
                why(inferred ? "similar-moves" : "company-says"));
    }

    private static DevelopmentFinding development(
            DevelopmentKind kind, NamedEntity authority, NamedEntity target, String quote) {
        return new DevelopmentFinding(
                kind,
                LAW,
                Topic.LAWFUL_ACCESS,
                "HK",
                authority,
                target,
                null,
                null,
                null,
                null,
                null,
                Novelty.NEW,
                Claimant.AUTHORITY,
                false,
                0.88,
                evidence(quote, quote),
                why("law-takes-effect"));
    }

    private static List<Evidence> evidence(String text, String quote) {
        int at = text.indexOf(quote);
        return List.of(new Evidence(Evidence.Field.TEXT, at, at + quote.length(), quote));
    }

    private static Explanation why(String frame) {
        return new Explanation(
                frame, List.of("hk-nsl", "tiktok"), List.of("stop operations", "security law", "Hong Kong"));
    }
}
