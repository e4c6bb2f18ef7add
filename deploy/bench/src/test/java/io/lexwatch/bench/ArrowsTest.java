package io.lexwatch.bench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArrowsTest {

    private static final String ROOT = "io.lexwatch.bench";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void packagesFormNoCircle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void measureKnowsNothingThatIsMeasured() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".measure..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + ".worker..",
                        ROOT + ".feeds..",
                        "io.lexwatch.processes..",
                        "io.lexwatch.ingest..",
                        "io.lexwatch.classifier..",
                        "io.lexwatch.alert..")
                .check(CLASSES);
    }
}
