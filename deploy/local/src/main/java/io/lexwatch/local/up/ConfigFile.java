package io.lexwatch.local.up;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The config file: options without dashes, receivers, and settings of the services.
 *
 * @param lines what it says; empty where there is no file
 */
record ConfigFile(Map<String, String> lines) {

    static final Set<String> OPTIONS = Set.of("feeds", "data", "poll", "allow-address", "port-base", "history-is-news");
    static final Set<String> RECEIVERS = Set.of("slack-url", "webhook-url", "webhook-secret");
    private static final String SERVICE = "lexwatch.";

    ConfigFile {
        lines = Map.copyOf(lines);
    }

    /** @param file null where none is named */
    static ConfigFile read(Path file) {
        if (file == null) {
            return new ConfigFile(Map.of());
        }
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (NoSuchFileException e) {
            throw new UsageException("there is no config file " + file);
        } catch (IOException | IllegalArgumentException e) {
            throw new UsageException("the config file " + file + " cannot be read: " + e.getMessage());
        }
        var lines = new TreeMap<String, String>();
        for (String name : properties.stringPropertyNames()) {
            if (!OPTIONS.contains(name) && !RECEIVERS.contains(name) && !name.startsWith(SERVICE)) {
                throw new UsageException("the config file " + file + " sets " + name
                        + ", which is not known. Known are " + known() + " and the services' own lexwatch.…");
            }
            lines.put(name, properties.getProperty(name).strip());
        }
        return new ConfigFile(lines);
    }

    private static String known() {
        var all = new java.util.TreeSet<>(OPTIONS);
        all.addAll(RECEIVERS);
        return String.join(", ", all);
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(lines.get(name)).filter(value -> !value.isEmpty());
    }

    /** Settings of the services as environment variables: {@code lexwatch.group-wait} is LEXWATCH_GROUP_WAIT. */
    Map<String, String> serviceSettings() {
        return lines.entrySet().stream()
                .filter(line -> line.getKey().startsWith(SERVICE))
                .collect(Collectors.toMap(
                        line -> line.getKey().replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT),
                        Map.Entry::getValue));
    }
}
