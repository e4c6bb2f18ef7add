package io.lexwatch.classifier;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Holds the arrows between the packages: messaging → pipeline → the steps, and only messaging knows Kafka. */
class ArrowsTest {

    private static final String BASE = "io.lexwatch.classifier.";

    @Test
    void arrowsGoOneWay() {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.lexwatch.classifier");
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("text")
                .definedBy(BASE + "text")
                .layer("meaning")
                .definedBy(BASE + "meaning")
                .layer("catalog")
                .definedBy(BASE + "catalog")
                .layer("model")
                .definedBy(BASE + "model")
                .layer("mention")
                .definedBy(BASE + "mention")
                .layer("relevance")
                .definedBy(BASE + "relevance")
                .layer("finding")
                .definedBy(BASE + "finding")
                .layer("fingerprint")
                .definedBy(BASE + "fingerprint")
                .layer("pipeline")
                .definedBy(BASE + "pipeline")
                .layer("evaluation")
                .definedBy(BASE + "evaluation")
                .layer("training")
                .definedBy(BASE + "training")
                .layer("command")
                .definedBy(BASE + "command")
                .layer("messaging")
                .definedBy(BASE + "messaging")
                .layer("api")
                .definedBy(BASE + "api")
                .whereLayer("messaging")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("api")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("command")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("training")
                .mayOnlyBeAccessedByLayers("command")
                .whereLayer("evaluation")
                .mayOnlyBeAccessedByLayers("command", "training")
                .whereLayer("pipeline")
                .mayOnlyBeAccessedByLayers("command", "training", "evaluation", "messaging", "api")
                .whereLayer("finding")
                .mayOnlyBeAccessedByLayers("pipeline", "training", "evaluation")
                .whereLayer("relevance")
                .mayOnlyBeAccessedByLayers("finding", "pipeline", "training")
                .whereLayer("meaning")
                .mayOnlyBeAccessedByLayers("pipeline")
                .whereLayer("fingerprint")
                .mayOnlyBeAccessedByLayers("pipeline")
                .whereLayer("mention")
                .mayOnlyBeAccessedByLayers("relevance", "finding", "pipeline", "training")
                .check(classes);
    }

    @Test
    void onlyMessagingKnowsKafka() {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.lexwatch.classifier");
        com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage(BASE + "messaging")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "io.smallrye.reactive.messaging..")
                .check(classes);
    }
}
