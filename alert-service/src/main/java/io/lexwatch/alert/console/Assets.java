package io.lexwatch.alert.console;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Addresses of style and scripts, each with a digest of its content, so that browsers may keep them for ever. */
@Singleton
public class Assets {

    private final String style = versioned("console/console.css");
    private final String script = versioned("console/console.js");
    private final String importScript = versioned("console/import.js");

    public String style() {
        return style;
    }

    public String script() {
        return script;
    }

    public String importScript() {
        return importScript;
    }

    private static String versioned(String path) {
        try (InputStream in =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("META-INF/resources/" + path)) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            return "/" + path + "?v=" + HexFormat.of().formatHex(digest, 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException("the console's " + path + " cannot be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
