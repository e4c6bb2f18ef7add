package io.lexwatch.local.endtoend;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Five hundred items of ten outlets: each of sixteen facts told by three of them in words of their own, among news that
 * is nobody's concern. What was planted is known, so a test can say what must come out at the other end.
 */
final class PlantedNews {

    static final int OUTLETS = 10;
    static final int ITEMS_EACH = 50;
    private static final int OUTLETS_A_FACT = 3;

    /** Who leaves, and so what is to be told: one fact each. */
    private static final List<String> LEAVING = List.of(
            "TikTok",
            "Facebook",
            "Google",
            "Twitter",
            "Microsoft",
            "Zoom",
            "Apple",
            "Netflix",
            "Spotify",
            "Telegram",
            "WhatsApp",
            "LinkedIn",
            "Snapchat",
            "Reddit",
            "Pinterest",
            "Uber");

    private static final List<String> TELLINGS = List.of(
            "%s said on Tuesday that it would leave Hong Kong because of the national security law.",
            "The national security law drives %s out of Hong Kong, the company announced.",
            "Because of the national security law, %s told its users on Tuesday, it is leaving Hong Kong.");

    private static final List<String> PLACES =
            List.of("Riverton", "Oakfield", "Marlow", "Eastbrook", "Kingsley", "Dunmore", "Ashby", "Fernhill", "Stowe");

    private static final List<String> SMALL_TALK = List.of(
            "%s opens swimming pool number %d",
            "%s wins cup tie %d to 1 after extra time",
            "Bakery in %s sells loaf number %d,000",
            "Rain stops play in %s for day %d",
            "%s choir sings at concert number %d");

    /** What one outlet says of a fact. */
    record Told(String title, String text) {}

    private final Instant start;

    /** @param start when the first item was published */
    PlantedNews(Instant start) {
        this.start = start;
    }

    /** Every telling of every fact. */
    static List<Told> tellings() {
        return LEAVING.stream()
                .flatMap(company -> IntStream.range(0, OUTLETS_A_FACT).mapToObj(telling -> told(company, telling)))
                .toList();
    }

    /** An outlet's feed, newest item first, holding the first so many items. */
    String feed(int outlet, int count) {
        var items = new ArrayList<String>();
        for (int position = 0; position < count; position++) {
            items.addFirst(item(outlet, position));
        }
        return "<rss version=\"2.0\"><channel><title>Outlet " + outlet + "</title>" + String.join("\n", items)
                + "</channel></rss>";
    }

    private String item(int outlet, int position) {
        int fact = position / 3;
        int telling = Math.floorMod(outlet - fact, OUTLETS);
        boolean planted = position % 3 == 1 && fact < LEAVING.size() && telling < OUTLETS_A_FACT;
        return planted ? planted(outlet, position, LEAVING.get(fact), telling) : smallTalk(outlet, position);
    }

    private String planted(int outlet, int position, String company, int telling) {
        Told told = told(company, telling);
        return item(outlet, position, told.title(), told.text());
    }

    private static Told told(String company, int telling) {
        return new Told(
                company + " to leave Hong Kong over national security law",
                TELLINGS.get(telling).formatted(company));
    }

    private String smallTalk(int outlet, int position) {
        int number = outlet * ITEMS_EACH + position;
        String place = PLACES.get(number % PLACES.size());
        return item(
                outlet,
                position,
                SMALL_TALK.get(number % SMALL_TALK.size()).formatted(place, number),
                "People in " + place + " talked of nothing else, and " + number + " of them came to see it.");
    }

    private String item(int outlet, int position, String title, String text) {
        String url = "https://outlet-" + outlet + ".example/" + position;
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                start.plusSeconds(60L * position).atOffset(ZoneOffset.UTC));
        return "<item><title>" + title + "</title><link>" + url + "</link><guid>" + url + "</guid><pubDate>" + date
                + "</pubDate><description>" + text + "</description></item>";
    }
}
