package io.lexwatch.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows between the packages, as their descriptions state them. */
class ArrowsTest {

    private static final String BASE = "io.lexwatch.ingest.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.lexwatch.ingest");

    @Test
    void fetchAndParseKnowNobody() {
        none("fetch", "feed", "parse", "publish", "schedule", "api", "command");
        none("parse", "feed", "fetch", "publish", "schedule", "api", "command");
    }

    @Test
    void feedKnowsNobodyAndNoKafka() {
        none("feed", "fetch", "parse", "publish", "schedule", "api", "command");
    }

    @Test
    void onlyPublishAndScheduleKnowKafka() {
        for (var without : new String[] {"feed", "fetch", "parse", "api", "command"}) {
            noClasses()
                    .that()
                    .resideInAPackage(BASE + without)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.apache.kafka..")
                    .check(CLASSES);
        }
    }

    @Test
    void publishKnowsFeedAlone() {
        none("publish", "fetch", "parse", "schedule", "api", "command");
    }

    @Test
    void nobodyKnowsApiAndCommand() {
        none("schedule", "api", "command");
        none("api", "command");
        none("command", "api", "schedule", "publish", "feed");
    }

    private static void none(String from, String... to) {
        for (var target : to) {
            noClasses()
                    .that()
                    .resideInAPackage(BASE + from)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(BASE + target)
                    .check(CLASSES);
        }
    }
}
