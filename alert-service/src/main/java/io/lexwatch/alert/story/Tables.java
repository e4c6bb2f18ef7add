package io.lexwatch.alert.story;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Reads the tables of words and weights that ship with the service. */
final class Tables {

    private Tables() {}

    static Properties read(String name) {
        var properties = new Properties();
        try (var stream = Tables.class.getResourceAsStream("/story/" + name)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "/story/" + name + " is missing from the class path: the build is incomplete");
            }
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("/story/" + name + " cannot be read", e);
        }
        return properties;
    }
}
