package io.lexwatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PlacesTest {

    /** By which name people know these is decided here; the catalog may have a longer one, or one that two places bear. */
    private static final Pattern OWN = Pattern.compile("EU|US|GB|AE|US-DC|US-GA|US-WA|MF|DE-BE");

    private static final Path CATALOG = Path.of("../classifier-service/src/main/resources/catalog/jurisdictions.yaml");
    private static final Pattern ENTRY = Pattern.compile("(?m)^- id: '?([A-Z0-9-]+)'?\\R  name: (.+)$");

    @Test
    void sayOneNameForAPlaceEverywhere() {
        assertThat(Places.name("HK")).isEqualTo("Hong Kong");
        assertThat(Places.name("SG")).isEqualTo("Singapore");
        assertThat(Places.name("US-CA")).isEqualTo("California");
        assertThat(Places.name("GB")).isEqualTo("UK");
        assertThat(Places.inSentence("GB")).isEqualTo("the UK");
        assertThat(Places.name(null)).isNull();
    }

    @Test
    void areCalledAsTheCatalogCallsThem() throws IOException {
        var catalog = new TreeMap<String, String>();
        ENTRY.matcher(Files.readString(CATALOG))
                .results()
                .filter(entry -> !OWN.matcher(entry.group(1)).matches())
                .forEach(entry -> catalog.put(entry.group(1), entry.group(2)));
        var shown = new TreeMap<String, String>();
        catalog.keySet().forEach(code -> shown.put(code, Places.name(code)));

        assertThat(catalog).hasSizeGreaterThan(300);
        assertThat(shown).isEqualTo(catalog);
    }
}
