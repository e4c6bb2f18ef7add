package io.lexwatch.chaos.news;

import java.util.List;

/**
 * Something that any company may do because of a law, in the words of three outlets.
 *
 * @param title with {@code %s} for the company
 * @param tellings with {@code %s} for the company
 */
record Template(String title, List<String> tellings) {

    static final List<Template> ALL = List.of(
            new Template(
                    "%s to leave Hong Kong over national security law",
                    List.of(
                            "%s said on Tuesday that it would leave Hong Kong because of the national security law.",
                            "The national security law drives %s out of Hong Kong, the company announced.",
                            "Because of the national security law, %s told its users on Tuesday, it is leaving Hong Kong.")),
            new Template(
                    "%s pauses Hong Kong data requests over security law",
                    List.of(
                            "%s said it had paused requests for user data from the Hong Kong government because of the"
                                    + " national security law.",
                            "%s has suspended processing of government requests for user data from Hong Kong after the"
                                    + " national security law took effect.",
                            "Citing the national security law, %s said it would stop processing data requests from Hong"
                                    + " Kong authorities.")),
            new Template(
                    "%s sues India over IT rules",
                    List.of(
                            "%s has sued the Indian government over the IT Rules, saying they breach users' privacy.",
                            "%s filed a lawsuit in the Delhi High Court against the IT Rules 2021.",
                            "%s is challenging India's IT Rules in court, the company said on Wednesday.")),
            new Template(
                    "%s challenges Digital Services Act in court",
                    List.of(
                            "%s has filed a lawsuit against the European Commission over the Digital Services Act.",
                            "%s is suing over the Digital Services Act, the company said on Monday.",
                            "%s took the European Commission to court over the Digital Services Act.")),
            new Template(
                    "%s delays launch in EU over GDPR",
                    List.of(
                            "%s said it would delay its launch in the European Union because of the GDPR.",
                            "%s has paused the launch of its assistant in Europe over the GDPR.",
                            "%s postponed its European launch, citing the GDPR.")),
            new Template(
                    "%s sues over Australia's minimum age law",
                    List.of(
                            "%s filed a lawsuit in Australia's High Court against the social media minimum age law.",
                            "%s is suing Australia over the social media minimum age law.",
                            "%s said it is challenging Australia's social media minimum age law in court.")));

    static final List<String> COMPANIES = List.of(
            "TikTok",
            "Google",
            "Microsoft",
            "Zoom",
            "Netflix",
            "Spotify",
            "Telegram",
            "WhatsApp",
            "LinkedIn",
            "Snapchat",
            "Reddit",
            "Pinterest",
            "Uber",
            "Discord",
            "Dropbox",
            "Instagram",
            "Twitch",
            "Skype",
            "GitHub",
            "Airbnb",
            "DuckDuckGo",
            "OpenAI");

    /** Every telling of it by a company. */
    List<Told> told(String company) {
        return tellings.stream()
                .map(telling -> new Told(title.formatted(company), telling.formatted(company)))
                .toList();
    }
}
