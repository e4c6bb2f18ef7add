package io.lexwatch.local.endtoend;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * Five hundred items of ten outlets: each {@link PlantedFact} told by three of them in words of their own, among news that
 * is nobody's concern. What was planted is known, so a test can say what must come out at the other end.
 */
final class PlantedNews {

    static final int OUTLETS = 10;
    static final int ITEMS_EACH = 50;

    private static final List<String> PLACES =
            List.of("Riverton", "Oakfield", "Marlow", "Eastbrook", "Kingsley", "Dunmore", "Ashby", "Fernhill", "Stowe");

    private static final List<String> SMALL_TALK = List.of(
            "%s opens swimming pool number %d",
            "%s wins cup tie %d to 1 after extra time",
            "Bakery in %s sells loaf number %d,000",
            "Rain stops play in %s for day %d",
            "%s choir sings at concert number %d");

    private final Instant start;

    /** @param start when the first item was published */
    PlantedNews(Instant start) {
        this.start = start;
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
        int number = position / 3;
        if (position % 3 == 1 && number < PlantedFact.ALL.size()) {
            var tellings = PlantedFact.ALL.get(number).tellings();
            int telling = Math.floorMod(outlet - number, OUTLETS);
            if (telling < tellings.size()) {
                return item(
                        outlet,
                        position,
                        tellings.get(telling).title(),
                        tellings.get(telling).text());
            }
        }
        return smallTalk(outlet, position);
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
