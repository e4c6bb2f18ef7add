package io.lexwatch.bench.texts;

import java.util.List;

/**
 * News of a company's response to a data law: each number up to {@value #FACTS} another company, country or deed, and so
 * a fact of its own.
 */
public record LawNews(int number) {

    private static final List<String> COMPANIES = List.of(
            "TikTok",
            "Facebook",
            "Google",
            "Twitter",
            "Microsoft",
            "Zoom",
            "Amazon",
            "WhatsApp",
            "Telegram",
            "LinkedIn",
            "Netflix",
            "Snapchat",
            "Reddit",
            "Discord",
            "Pinterest",
            "Uber",
            "Airbnb",
            "Spotify",
            "Tencent",
            "WeChat",
            "Huawei",
            "Samsung",
            "Yahoo",
            "PayPal",
            "Dropbox",
            "Adobe",
            "Oracle",
            "IBM",
            "Intel",
            "Cisco");
    private static final List<String> COUNTRIES = List.of(
            "Brazil",
            "India",
            "Germany",
            "France",
            "Spain",
            "Italy",
            "Japan",
            "Australia",
            "Canada",
            "Mexico",
            "Argentina",
            "Chile",
            "Colombia",
            "Peru",
            "Nigeria",
            "Kenya",
            "Egypt",
            "Turkey",
            "Russia",
            "Ukraine",
            "Poland",
            "Sweden",
            "Norway",
            "Finland",
            "Denmark",
            "Ireland",
            "Portugal",
            "Greece",
            "Austria",
            "Belgium",
            "Vietnam",
            "Thailand",
            "Indonesia",
            "Malaysia",
            "Pakistan",
            "Bangladesh",
            "Nepal",
            "Israel",
            "Morocco",
            "Ghana");

    /** What a company does, first as a headline and then as a sentence says it. */
    private record Deed(String headline, String sentence) {}

    private static final List<Deed> DEEDS = List.of(
            new Deed(
                    "%1$s to leave %2$s over new data protection law",
                    "%1$s said on Monday that it will leave %2$s because of the country's new data protection law."),
            new Deed(
                    "%1$s sues %2$s over its data protection law",
                    "%1$s has sued the government of %2$s over its new data protection law."),
            new Deed(
                    "%1$s pauses requests for user data from %2$s under new security law",
                    "%1$s has paused the processing of government requests for user data from %2$s under its security law."));

    /** How many different facts there are. */
    public static final int FACTS = 30 * 40 * 3;

    public String title() {
        return deed().headline().formatted(company(), country());
    }

    public String text() {
        return deed().sentence().formatted(company(), country())
                + " “We have looked at what the law asks of us and see no other way,” the company said in a statement. The"
                + " law gives authorities access to personal data and has drawn criticism from privacy groups. A spokesman"
                + " of the government did not answer questions.";
    }

    private String company() {
        return COMPANIES.get(number % COMPANIES.size());
    }

    private String country() {
        return COUNTRIES.get(number / COMPANIES.size() % COUNTRIES.size());
    }

    private Deed deed() {
        return DEEDS.get(number / COMPANIES.size() / COUNTRIES.size() % DEEDS.size());
    }
}
