package io.lexwatch.bench.texts;

import java.util.List;

/**
 * News of a town, which no data law has anything to do with.
 *
 * @param number tells one from the other
 */
public record TownNews(long number) {

    private static final List<String> PLACES = List.of(
            "the harbour",
            "the old town",
            "the valley",
            "the airport",
            "the north bank",
            "the market hall",
            "the lake");
    private static final List<String> SUBJECTS = List.of(
            "A local orchestra",
            "The ferry line",
            "The football club",
            "A family bakery",
            "The weather station",
            "The botanical garden",
            "The swimming pool");
    private static final List<String> DEEDS = List.of(
            "reopens after a long winter",
            "celebrates its hundredth year",
            "looks for two hundred volunteers",
            "expects more visitors than ever",
            "repairs what the storm has left",
            "moves its summer season forward");
    private static final String REST =
            "Work begins on Monday and takes about three weeks, said a spokeswoman, who asked"
                    + " neighbours for patience. “We know that it is loud,” she added. Tickets are sold at the counter and, from"
                    + " noon on, at the door; children enter free.";

    public String title() {
        int seed = (int) Math.floorMod(number * 31, 1_000_003L);
        return SUBJECTS.get(seed % SUBJECTS.size()) + " near " + PLACES.get(seed / 7 % PLACES.size()) + " "
                + DEEDS.get(seed / 49 % DEEDS.size()) + " (" + number + ")";
    }

    /** Two paragraphs. */
    public String text() {
        return title() + ".\n\n" + REST;
    }
}
