package io.lexwatch.classifier.catalog;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Reads the catalog that ships with the classifier and, over it, a mounted folder: a file of the same name there adds
 * entries, and replaces those of the same id; {@code frames.yaml} replaces the frames as a whole.
 */
public final class CatalogLoader {

    private static final String SHIPPED = "/catalog/";
    private static final int LARGEST_FILE = 16 * 1024 * 1024;

    private final YAMLMapper yaml;

    public CatalogLoader() {
        var options = new LoaderOptions();
        options.setCodePointLimit(LARGEST_FILE);
        yaml = new YAMLMapper(YAMLFactory.builder().loaderOptions(options).build());
        yaml.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** The shipped catalog. */
    public Catalog load() {
        return load(null);
    }

    /** The shipped catalog with the files of a folder over it. */
    public Catalog load(Path folder) {
        var digest = sha256();
        var jurisdictions = entries(folder, "jurisdictions.yaml", Jurisdiction.class, Jurisdiction::id, digest);
        var authorities = entries(folder, "authorities.yaml", Authority.class, Authority::id, digest);
        var laws = entries(folder, "laws.yaml", Law.class, Law::id, digest);
        var companies = entries(folder, "companies.yaml", Company.class, Company::id, digest);
        var frames = frames(folder, digest);
        new References(jurisdictions, companies).check(authorities, laws);
        String version = HexFormat.of().formatHex(digest.digest(), 0, 6);
        return new Catalog(jurisdictions, authorities, laws, companies, frames, version);
    }

    /** Changes whenever a file of a folder is written, added or removed. */
    public static long lastChange(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".yaml"))
                    .mapToLong(f -> f.getFileName().hashCode() * 31L
                            + f.toFile().lastModified()
                            + f.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new CatalogException("catalog folder " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private <T> Map<String, T> entries(
            Path folder, String file, Class<T> type, Function<T, String> id, MessageDigest digest) {
        var entries = new LinkedHashMap<String, T>();
        eachSource(folder, file, digest, (source, bytes) -> {
            var seen = new LinkedHashMap<String, T>();
            readList(source, bytes, type, entry -> {
                if (seen.put(id.apply(entry), entry) != null) {
                    throw new IllegalArgumentException("'" + id.apply(entry) + "' is defined twice in this file");
                }
            });
            entries.putAll(seen);
        });
        return entries;
    }

    private Frames frames(Path folder, MessageDigest digest) {
        var frames = new Frames[1];
        eachSource(folder, "frames.yaml", digest, (source, bytes) -> {
            try {
                frames[0] = yaml.readValue(bytes, Frames.class);
            } catch (IOException e) {
                throw refused(source, e);
            }
        });
        return frames[0];
    }

    private <T> void readList(String source, byte[] bytes, Class<T> type, Consumer<T> sink) {
        ObjectReader reader = yaml.readerFor(type);
        int line = 1;
        try (MappingIterator<T> entries = reader.readValues(new ByteArrayInputStream(bytes))) {
            while (entries.hasNextValue()) {
                line = entries.getCurrentLocation().getLineNr();
                sink.accept(entries.nextValue());
            }
        } catch (IllegalArgumentException e) {
            throw new CatalogException(source + ", line " + line + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw refused(source, e);
        }
    }

    private static void eachSource(Path folder, String file, MessageDigest digest, BiConsumer<String, byte[]> read) {
        byte[] shipped = shipped(file);
        digest.update(shipped);
        read.accept("shipped " + file, shipped);
        Path mounted = folder == null ? null : folder.resolve(file);
        if (mounted != null && Files.isRegularFile(mounted)) {
            byte[] bytes = bytes(mounted);
            digest.update(bytes);
            read.accept(mounted.toString(), bytes);
        }
    }

    private static byte[] shipped(String file) {
        try (InputStream in = CatalogLoader.class.getResourceAsStream(SHIPPED + file)) {
            return in == null ? "[]".getBytes(StandardCharsets.UTF_8) : in.readAllBytes();
        } catch (IOException e) {
            throw new CatalogException("shipped " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CatalogException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static CatalogException refused(String source, IOException e) {
        if (e instanceof JsonProcessingException json) {
            JsonLocation at = json.getLocation();
            String where = at == null ? "" : ", line " + at.getLineNr();
            return new CatalogException(source + where + ": " + reason(json), e);
        }
        return new CatalogException(source + ": " + e.getMessage(), e);
    }

    private static String reason(JsonProcessingException e) {
        Throwable cause = e.getCause();
        return cause instanceof IllegalArgumentException ? cause.getMessage() : e.getOriginalMessage();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
