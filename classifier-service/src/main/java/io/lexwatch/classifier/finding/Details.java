package io.lexwatch.classifier.finding;

import io.lexwatch.contract.BillStep;
import io.lexwatch.contract.DevelopmentKind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates, amounts and a bill's step from a sentence, as the sentence says them. */
final class Details {

    private static final String MONTH =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final String DATE = "(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2} " + MONTH + "(?: \\d{4})?|" + MONTH
            + "\\.? \\d{1,2}(?:, \\d{4})?|" + MONTH + " \\d{4}|20\\d\\d)";

    /** All counts are bounded, so that no sentence costs more than its length. */
    private static final Pattern AMOUNT = Pattern.compile(
            "(?:us|hk|au|c|nz|s)?[$€£¥₩] ?\\d{1,9}(?:[.,]\\d{1,6}){0,4} ?(?:million|billion|bn|mn|m|b|k|tn|trillion)?\\b"
                    + "|\\b\\d{1,9}(?:[.,]\\d{1,6}){0,4} (?:million |billion |millionen |milliarden |millones de |millions d'|milhões de )?(?:euros?|dollars?|pounds|rubles|roubles|yuan|won|yen|reais)\\b");

    private static final Pattern EFFECTIVE = Pattern.compile(
            "(?:take|takes|took|taking|go|goes|went|going|come|comes|came|enter|enters|entered) (?:into )?(?:effect|force)[^.;]{0,25}?\\b("
                    + DATE + ")|(?:effective|starting|beginning|as of|tritt|vigor|vigueur)[^.;]{0,20}?\\b(" + DATE
                    + ")");

    private static final Pattern DEADLINE =
            Pattern.compile("(?:deadline|by|until|before|no later than|bis zum|avant le|antes del?)(?: of| on| the)? ("
                    + DATE + ")|within (\\d{1,3} (?:hours|days|weeks|months))");

    String amount(SentenceView view) {
        return find(AMOUNT, view);
    }

    String effective(SentenceView view) {
        return find(EFFECTIVE, view);
    }

    String deadline(SentenceView view) {
        return find(DEADLINE, view);
    }

    private static String find(Pattern pattern, SentenceView view) {
        int start = view.sentence().start();
        Matcher matcher = pattern.matcher(view.folded(start, view.sentence().end()));
        if (!matcher.find()) {
            return null;
        }
        int group = 0;
        for (int i = 1; i <= matcher.groupCount(); i++) {
            group = matcher.group(i) != null ? i : group;
        }
        return view.reading()
                .text()
                .raw()
                .substring(start + matcher.start(group), start + matcher.end(group))
                .strip();
    }

    BillStep step(SentenceView view, DevelopmentKind kind) {
        String words = view.folded(view.sentence().start(), view.sentence().end());
        return switch (kind) {
            case ADOPTED -> adopted(words);
            case PROPOSED -> proposed(words);
            default -> null;
        };
    }

    private static BillStep adopted(String words) {
        if (words.contains("sign")) {
            return BillStep.SIGNED;
        }
        if (words.contains("committee")) {
            return BillStep.COMMITTEE;
        }
        if (words.contains("senate") || words.contains("house") || words.contains("chamber")) {
            return BillStep.CHAMBER;
        }
        return words.contains("parliament") || words.contains("congress") ? BillStep.PARLIAMENT : null;
    }

    private static BillStep proposed(String words) {
        if (words.contains("committee")) {
            return BillStep.COMMITTEE;
        }
        return words.contains("introduc") || words.contains("unveil") ? BillStep.INTRODUCED : null;
    }
}
