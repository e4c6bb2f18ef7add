package io.lexwatch.alert.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every resource of API and console says who may use it, and what changes something is not open to readers. */
class ScopesTest {

    private static final Set<String> OPEN = Set.of(
            "RootResource.console",
            "SignInResource.form",
            "SignInResource.signIn",
            "SignInResource.signOut",
            "ProviderSignInResource.welcome",
            "AtomFeedResource.feed");

    /** They ask by POST and change nothing but, at most, what the asking person has read, and keeps in their own menu. */
    private static final Set<String> ASKING = Set.of(
            "SubscriptionResource.preview",
            "SubscriptionPageResource.preview",
            "AlertPageResource.unread",
            "SavedViewResource.save",
            "SavedViewResource.remove");

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.lexwatch.alert");

    @Test
    void areNamedEverywhere() {
        assertThat(resources()).hasSizeGreaterThan(60);
        assertThat(resources().stream().filter(method -> scope(method).isEmpty()))
                .extracting(ScopesTest::name)
                .containsExactlyInAnyOrderElementsOf(OPEN);
    }

    @Test
    void letReadersChangeNothing() {
        List<String> changing = resources().stream()
                .filter(method -> !Set.of("GET", "HEAD").contains(verb(method)))
                .filter(method -> scope(method).contains(Roles.READ))
                .map(ScopesTest::name)
                .toList();
        assertThat(changing).containsExactlyInAnyOrderElementsOf(ASKING);
    }

    @Test
    void keepKeysAndReceiversForAdministrators() {
        Map<String, Set<String>> scopes = resources().stream()
                .filter(method -> name(method).matches("(KeyResource|KeysPageResource)\\..*")
                        || name(method).matches("EndpointResource\\.(create|change|delete)"))
                .collect(Collectors.toMap(ScopesTest::name, ScopesTest::scope));
        assertThat(scopes)
                .hasSize(9)
                .allSatisfy((name, scope) -> assertThat(scope).containsExactly(Roles.ADMIN));
    }

    private List<JavaMethod> resources() {
        return classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                .toList();
    }

    /** Empty for what is open to all; a method that nobody spoke of fails the test. */
    private static Set<String> scope(JavaMethod method) {
        if (method.isAnnotatedWith(RolesAllowed.class)) {
            return Set.of(method.getAnnotationOfType(RolesAllowed.class).value());
        }
        boolean open =
                method.isAnnotatedWith(PermitAll.class) || method.getOwner().isAnnotatedWith(PermitAll.class);
        return open
                ? Set.of()
                : Set.of(method.getOwner()
                        .getAnnotationOfType(RolesAllowed.class)
                        .value());
    }

    private static String verb(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(annotation -> annotation.getRawType())
                .filter(type -> type.isAnnotatedWith(HttpMethod.class))
                .map(type -> type.getAnnotationOfType(HttpMethod.class).value())
                .findFirst()
                .orElseThrow();
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }
}
