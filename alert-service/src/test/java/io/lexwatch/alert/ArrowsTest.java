package io.lexwatch.alert;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.lexwatch.alert.notify.Channel;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows between the packages, as their package-info states them. */
class ArrowsTest {

    private static final String ROOT = "io.lexwatch.alert";
    private static final Map<String, String> ARROWS = new TreeMap<>(Map.ofEntries(
            Map.entry("receive", "story store label"),
            Map.entry("story", "store"),
            Map.entry("shadow", "story store"),
            Map.entry("store", ""),
            Map.entry("access", "store"),
            Map.entry("notify", ""),
            Map.entry("feeds", ""),
            Map.entry("search", "store"),
            Map.entry("subscription", "store search"),
            Map.entry("deliver", "store subscription notify search"),
            Map.entry("way", "store search subscription feeds"),
            Map.entry("label", "store search"),
            Map.entry("erase", "story store"),
            Map.entry("api", "story shadow store search subscription deliver notify way label erase access"),
            Map.entry("console", "story shadow store search subscription deliver notify feeds way label access api")));

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void goOneWay() {
        ARROWS.forEach((from, to) -> {
            String[] allowed = Stream.of(
                            Arrays.stream(to.split(" "))
                                    .filter(p -> !p.isEmpty())
                                    .map(p -> ROOT + "." + p + ".."),
                            Stream.of(ROOT, ROOT + "." + from + ".."))
                    .flatMap(s -> s)
                    .toArray(String[]::new);
            String[] forbidden = ARROWS.keySet().stream()
                    .map(p -> ROOT + "." + p + "..")
                    .filter(p -> !Arrays.asList(allowed).contains(p))
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "." + from + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(forbidden)
                    .allowEmptyShould(true)
                    .check(classes);
        });
    }

    @Test
    void onlyReceiveSeesTheContract() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".receive..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.lexwatch.contract..")
                .check(classes);
    }

    @Test
    void channelsNeverSeeEachOther() {
        var channels = classes.stream()
                .filter(type -> type.isAssignableTo(Channel.class) && !type.isInterface())
                .toList();
        assertThat(channels).isNotEmpty();
        for (JavaClass channel : channels) {
            assertThat(channel.getDirectDependenciesFromSelf())
                    .extracting(dependency -> dependency.getTargetClass())
                    .doesNotContainAnyElementsOf(
                            channels.stream().filter(other -> other != channel).toList());
        }
    }
}
