package io.lexwatch.chaos.news;

import java.util.List;
import java.util.stream.IntStream;

/** News that is nobody's concern: a line of its own for each number. */
final class SmallTalk {

    private static final List<String> PLACES = List.of(
            "Riverton",
            "Oakfield",
            "Marlow",
            "Eastbrook",
            "Kingsley",
            "Dunmore",
            "Ashby",
            "Fernhill",
            "Stowe",
            "Harrow",
            "Pemberley");

    private static final List<String> TITLES = List.of(
            "%s opens swimming pool number %d",
            "%s wins cup tie %d to 1 after extra time",
            "Bakery in %s sells loaf number %d,000",
            "Rain stops play in %s for day %d",
            "%s choir sings at concert number %d",
            "Bridge in %s closes for repair %d",
            "Museum in %s shows painting number %d");

    /** After so many the same words come again, with other numbers. */
    static final int KINDS = PLACES.size() * TITLES.size();

    private SmallTalk() {}

    static Told number(int number) {
        String place = PLACES.get(number % PLACES.size());
        return new Told(
                TITLES.get(number % TITLES.size()).formatted(place, number),
                "People in " + place + " talked of nothing else, and " + number + " of them came to see it.");
    }

    /** One of each kind. */
    static List<Told> samples() {
        return IntStream.range(0, KINDS).mapToObj(SmallTalk::number).toList();
    }
}
