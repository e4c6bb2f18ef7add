package io.lexwatch.local.endtoend;

import java.util.List;
import java.util.stream.Stream;

/**
 * A company's response to a law, and how outlets tell it. Which company, action, law and place these sentences are about is
 * settled here, by the meaning of the words, and not by what the classifier makes of them.
 *
 * @param company as the catalog calls it
 * @param action code of what it does
 * @param law as the catalog names it
 * @param jurisdiction whose law it is
 * @param tellings one an outlet, in words of its own
 */
record PlantedFact(String company, String action, String law, String jurisdiction, List<Told> tellings) {

    /** What one outlet says of it. */
    record Told(String title, String text) {}

    /** A story that several companies have a part in; {@code %s} stands for each of them. */
    private record Story(
            String action, String law, String jurisdiction, String title, List<String> texts, List<String> companies) {

        Stream<PlantedFact> facts() {
            return companies.stream()
                    .map(company -> new PlantedFact(
                            company,
                            action,
                            law,
                            jurisdiction,
                            texts.stream()
                                    .map(text -> new Told(title.formatted(company), text.formatted(company)))
                                    .toList()));
        }
    }

    private static final List<Story> STORIES = List.of(
            new Story(
                    "EXIT_MARKET",
                    "Hong Kong national security law",
                    "HK",
                    "%s to leave Hong Kong over national security law",
                    List.of(
                            "%s said on Tuesday that it would leave Hong Kong because of the national security law.",
                            "The national security law drives %s out of Hong Kong, the company announced.",
                            "Because of the national security law, %s told its users on Tuesday, it is leaving Hong Kong."),
                    List.of("TikTok", "Netflix", "Spotify", "Zoom")),
            new Story(
                    "PAUSE_DATA_REQUESTS",
                    "Hong Kong national security law",
                    "HK",
                    "%s pauses Hong Kong data requests over security law",
                    List.of(
                            "%s said it had paused requests for user data from the Hong Kong government because of the"
                                    + " national security law.",
                            "%s has suspended processing of government requests for user data from Hong Kong after the"
                                    + " national security law took effect.",
                            "Citing the national security law, %s said it would stop processing data requests from Hong"
                                    + " Kong authorities."),
                    List.of("Google", "Microsoft", "LinkedIn", "Telegram")),
            new Story(
                    "LITIGATE",
                    "IT Rules",
                    "IN",
                    "%s sues India over IT rules",
                    List.of(
                            "%s has sued the Indian government over the IT Rules, saying they breach users' privacy.",
                            "%s filed a lawsuit in the Delhi High Court against the IT Rules 2021.",
                            "%s is challenging India's IT Rules in court, the company said on Wednesday."),
                    List.of("WhatsApp", "Facebook", "Twitter", "Dropbox")),
            new Story(
                    "LITIGATE",
                    "Australia social media ban",
                    "AU",
                    "%s sues over Australia's social media minimum age law",
                    List.of(
                            "%s filed a lawsuit in Australia's High Court against the social media minimum age law.",
                            "%s is suing Australia over the social media minimum age law.",
                            "%s said it is challenging Australia's social media minimum age law in court."),
                    List.of("Reddit", "Snapchat", "Discord", "Pinterest")));

    /** Every fact that the outlets tell. */
    static final List<PlantedFact> ALL = STORIES.stream().flatMap(Story::facts).toList();
}
