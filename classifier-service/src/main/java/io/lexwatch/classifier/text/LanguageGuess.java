package io.lexwatch.classifier.text;

import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.util.Locale;

/** Tells in which language an item is written. */
public final class LanguageGuess {

    /** Enough to tell by, and little enough to be cheap. */
    private static final int SAMPLE = 300;

    private static final String UNKNOWN = "und";

    private final LanguageDetector detector = LanguageDetectorBuilder.fromLanguages(
                    Language.ENGLISH,
                    Language.GERMAN,
                    Language.FRENCH,
                    Language.SPANISH,
                    Language.PORTUGUESE,
                    Language.ITALIAN,
                    Language.DUTCH,
                    Language.POLISH,
                    Language.TURKISH,
                    Language.SWEDISH,
                    Language.INDONESIAN,
                    Language.VIETNAMESE,
                    Language.CHINESE,
                    Language.JAPANESE,
                    Language.KOREAN,
                    Language.RUSSIAN,
                    Language.UKRAINIAN,
                    Language.ARABIC,
                    Language.PERSIAN,
                    Language.HINDI,
                    Language.THAI,
                    Language.HEBREW,
                    Language.GREEK)
            .withLowAccuracyMode()
            .build();

    /** BCP 47 tag of the language, {@code und} where it cannot be told. */
    public String of(ItemText text) {
        String raw = text.raw();
        Language language = detector.detectLanguageOf(raw.substring(0, Math.min(raw.length(), SAMPLE)));
        return language == Language.UNKNOWN
                ? UNKNOWN
                : language.getIsoCode639_1().toString().toLowerCase(Locale.ROOT);
    }
}
