package io.lexwatch.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArrowsTest {

    private static final String ROOT = "io.lexwatch.local";
    private static final String[] COMMANDS = {
        ROOT + ".demo..",
        ROOT + ".up..",
        ROOT + ".replay..",
        ROOT + ".status..",
        ROOT + ".why..",
        ROOT + ".reclassify..",
        ROOT + ".erase..",
        ROOT + ".backup.."
    };
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void packagesFormNoCircle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void nothingBelowKnowsACommand() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".stack..", ROOT + ".rest..", ROOT + ".serve..", ROOT + ".terminal..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(COMMANDS)
                .check(CLASSES);
    }

    @Test
    void commandsDoNotKnowEachOther() {
        slices().matching(ROOT + ".(demo|up|replay|status|why|reclassify|erase|backup)..")
                .should()
                .notDependOnEachOther()
                .check(CLASSES);
    }

    @Test
    void restAndServeKnowNoProcesses() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".rest..", ROOT + ".serve..", ROOT + ".terminal..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.lexwatch.processes..", ROOT + ".stack..")
                .check(CLASSES);
    }
}
