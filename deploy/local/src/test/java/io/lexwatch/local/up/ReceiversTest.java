package io.lexwatch.local.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lexwatch.local.FailedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiversTest {

    private static final String SECRET = "LEXWATCH_WEBHOOK_SECRET";
    private static final String TYPED = "whsec_" + "c2VjcmV0".repeat(5);

    @TempDir
    private Path data;

    private final List<String> said = new ArrayList<>();
    private UpSettings settings;

    @BeforeEach
    void nameAWebhookWithoutASecret() {
        var given = new UpSettings.Given(null, data, null, List.of(), null, null);
        settings = UpSettings.of(
                given, Map.of("LEXWATCH_WEBHOOK_URL", "https://desk.example/alerts"), ConfigFile.read(null));
    }

    private String secret(Prompt prompt) {
        return Receivers.find(settings, true, prompt, SecretFile.in(data), said::add)
                .environment()
                .get(SECRET);
    }

    @Test
    void saysWhyASecretIsAskedForAndHowToMakeOne() {
        assertThat(secret(question -> Optional.of(TYPED))).isEqualTo(TYPED);
        assertThat(String.join("\n", said)).contains("signs what it sends", "openssl rand", SECRET);
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void enterMakesOneThatIsKeptForItsOwnerAlone() throws Exception {
        String made = secret(question -> Optional.empty());
        Path file = data.resolve("webhook-secret");
        assertThat(made).startsWith("whsec_");
        assertThat(Files.readString(file).strip()).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(String.join("\n", said)).contains(file.toString()).doesNotContain(made);
    }

    @Test
    void whatWasMadeIsUsedAgainWithoutAsking() {
        String made = secret(question -> Optional.empty());
        said.clear();
        assertThat(secret(null)).isEqualTo(made);
        assertThat(said).isEmpty();
    }

    @Test
    void failsInWordsWhereNobodyCanBeAsked() {
        assertThatThrownBy(() -> secret(null))
                .isInstanceOf(FailedException.class)
                .hasMessageContaining("is set without " + SECRET)
                .hasMessageContaining("openssl rand");
    }
}
