package io.lexwatch.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectHomeTest {

    @Test
    void isFoundFromAModule() {
        assertThat(ProjectHome.above(Path.of("")).resolve("deploy/processes/pom.xml"))
                .exists();
    }

    @Test
    void elsewhereSaysWhatToDo(@TempDir Path elsewhere) {
        assertThatThrownBy(() -> ProjectHome.above(elsewhere))
                .hasMessageContaining("-Dlexwatch.home=FOLDER")
                .hasMessageContaining(elsewhere.toString());
    }
}
