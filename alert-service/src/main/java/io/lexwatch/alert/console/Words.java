package io.lexwatch.alert.console;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/** What codes are called on a page: {@code console/words.properties}; a code that nobody named is read out as it stands. */
final class Words {

    private static final Properties WORDS = read("console/words.properties");

    private Words() {}

    /** Null for null. */
    static String of(String code) {
        if (code == null) {
            return null;
        }
        String listed = WORDS.getProperty(code);
        return listed != null ? listed : sentence(code.replace('_', ' ').toLowerCase(Locale.ROOT));
    }

    static String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** One or many. */
    static String count(long number, String noun) {
        return String.format(Locale.ENGLISH, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }

    static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    private static Properties read(String path) {
        var properties = new Properties();
        try (var in =
                new InputStreamReader(Words.class.getClassLoader().getResourceAsStream(path), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the service's " + path + " cannot be read", e);
        }
        return properties;
    }
}
