package io.lexwatch.local.replay;

import io.lexwatch.local.FailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the feeds in a folder. Files of one folder whose names begin with a digit, as dates do, are what one feed showed
 * one after the other; any other file is a feed of its own.
 */
final class ReplayFolder {

    private ReplayFolder() {}

    static List<Outlet> outlets(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new FailedException("there is no folder " + folder + ". Name a folder of feed files.");
        }
        Map<String, List<Path>> byName = files(folder).stream()
                .collect(Collectors.groupingBy(file -> name(folder, file), TreeMap::new, Collectors.toList()));
        if (byName.isEmpty()) {
            throw new FailedException("no feed file (*.xml, *.rss, *.atom, *.json) is in " + folder + ".");
        }
        var outlets = new ArrayList<Outlet>();
        byName.forEach((name, files) -> outlets.add(new Outlet(name, files)));
        return outlets;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(ReplayFolder::isFeed)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new FailedException("the folder " + folder + " cannot be listed: " + e.getMessage(), e);
        }
    }

    private static boolean isFeed(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).matches("[^.].*\\.(xml|rss|atom|json)");
    }

    private static String name(Path folder, Path file) {
        boolean dated = Character.isDigit(file.getFileName().toString().charAt(0));
        Path named = dated ? file.getParent() : file;
        String relative = folder.relativize(named).toString().replace('\\', '/');
        return relative.isEmpty()
                ? folder.toAbsolutePath().normalize().getFileName().toString()
                : relative;
    }
}
