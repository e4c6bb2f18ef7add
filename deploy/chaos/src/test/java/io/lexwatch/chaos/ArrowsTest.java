package io.lexwatch.chaos;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArrowsTest {

    private static final String ROOT = "io.lexwatch.chaos";

    @Test
    void pointFromTheCourseToWhatItUses() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("course")
                .definedBy(ROOT)
                .layer("check")
                .definedBy(ROOT + ".check..")
                .layer("fault")
                .definedBy(ROOT + ".fault..")
                .layer("news")
                .definedBy(ROOT + ".news..")
                .layer("receive")
                .definedBy(ROOT + ".receive..")
                .layer("stack")
                .definedBy(ROOT + ".stack..")
                .whereLayer("course")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("check")
                .mayOnlyBeAccessedByLayers("course")
                .whereLayer("fault")
                .mayOnlyBeAccessedByLayers("course", "check")
                .whereLayer("news")
                .mayOnlyBeAccessedByLayers("course", "check", "fault")
                .whereLayer("receive")
                .mayOnlyBeAccessedByLayers("course", "check", "fault")
                .whereLayer("stack")
                .mayOnlyBeAccessedByLayers("course", "check", "fault")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(ROOT));
    }
}
