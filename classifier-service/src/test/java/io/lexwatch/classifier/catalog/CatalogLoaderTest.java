package io.lexwatch.classifier.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogLoaderTest {

    private final CatalogLoader loader = new CatalogLoader();

    @Test
    void theShippedCatalogIsAsLargeAsItsReadersNeed() {
        Catalog catalog = loader.load();
        assertThat(catalog.laws()).hasSizeGreaterThanOrEqualTo(250);
        assertThat(catalog.companies()).hasSizeGreaterThanOrEqualTo(400);
        assertThat(catalog.jurisdictions()).hasSizeGreaterThanOrEqualTo(240);
        assertThat(catalog.authorities().values().stream()
                        .filter(a -> a.kind() == Authority.Kind.DATA_PROTECTION)
                        .map(Authority::jurisdiction)
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void aMountedFileAddsAndReplaces(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("laws.yaml"), """
                - {id: gdpr, name: The Regulation, jurisdiction: EU, topics: [PRIVACY]}
                - {id: moon-act, name: Moon Data Act, jurisdiction: NZ, topics: [PRIVACY]}
                """);
        Catalog catalog = loader.load(folder);
        assertThat(catalog.law("gdpr").name()).isEqualTo("The Regulation");
        assertThat(catalog.laws())
                .containsKey("moon-act")
                .hasSize(loader.load().laws().size() + 1);
        assertThat(catalog.version()).isNotEqualTo(loader.load().version());
    }

    @Test
    void aWrongFileIsRefusedWithItsLine(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("laws.yaml");
        Files.writeString(
                file,
                "- {id: a, name: A, jurisdiction: NZ}\n- {id: b, name: B, jurisdiction: NZ, topcis: [PRIVACY]}\n");
        assertThatThrownBy(() -> loader.load(folder))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining("laws.yaml, line 2")
                .hasMessageContaining("topcis");
        Files.writeString(file, "- {id: a, name: A, jurisdiction: NZ}\n- {id: b, jurisdiction: NZ}\n");
        assertThatThrownBy(() -> loader.load(folder)).hasMessageContaining("'name' is missing");
        Files.writeString(file, "- {id: a, name: A, jurisdiction: XX}\n");
        assertThatThrownBy(() -> loader.load(folder)).hasMessageContaining("'XX'");
    }
}
