package io.lexwatch.local.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpSettingsTest {

    private static final UpSettings.Given NOTHING = new UpSettings.Given(null, null, null, List.of(), null, null);
    private static final String SLACK = "https://hooks.slack.example/services/secret";

    @TempDir
    private Path folder;

    private ConfigFile config(String... lines) throws IOException {
        return ConfigFile.read(Files.write(folder.resolve("config"), List.of(lines)));
    }

    @Test
    void anOptionWinsOverEnvironmentAndFile() throws IOException {
        var given = new UpSettings.Given(null, null, "60s", List.of(), null, null);
        var settings = UpSettings.of(given, Map.of("LEXWATCH_INGEST_POLL", "2m"), config("poll=3m"));
        assertThat(settings.poll()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void theEnvironmentWinsOverTheFile() throws IOException {
        var settings = UpSettings.of(NOTHING, Map.of("LEXWATCH_INGEST_POLL", "2m"), config("poll=3m"));
        assertThat(settings.poll()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void theFileWinsOverWhatIsUsual() throws IOException {
        var settings = UpSettings.of(NOTHING, Map.of(), config("poll=PT3M", "port-base=7700", "history-is-news=true"));
        assertThat(settings.poll()).isEqualTo(Duration.ofMinutes(3));
        assertThat(settings.ports().base()).isEqualTo(7700);
        assertThat(settings.historyIsNews()).isTrue();
    }

    @Test
    void receiversComeFromEnvironmentOrFile() throws IOException {
        var settings = UpSettings.of(NOTHING, Map.of(), config("slack-url=" + SLACK));
        assertThat(settings.receiver("LEXWATCH_SLACK_URL", "slack-url")).contains(SLACK);
    }

    @Test
    void settingsOfTheServicesArePassedOn() throws IOException {
        var settings = UpSettings.of(
                NOTHING,
                Map.of("LEXWATCH_WATCHLIST", "tiktok", "SHELL", "/bin/sh"),
                config("lexwatch.group-wait=PT1M"));
        assertThat(settings.environment(Receivers.none()))
                .containsEntry("LEXWATCH_GROUP_WAIT", "PT1M")
                .containsEntry("LEXWATCH_WATCHLIST", "tiktok")
                .doesNotContainKey("SHELL");
    }

    @Test
    void noSecretIsShown() throws IOException {
        var settings = UpSettings.of(NOTHING, Map.of("LEXWATCH_SLACK_URL", SLACK), config("slack-url=" + SLACK));
        assertThat(settings.toString()).doesNotContain("secret");
    }

    @Test
    void aLineThatIsNotKnownIsNamed() {
        assertThatThrownBy(() -> config("pol=60s"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("sets pol,")
                .hasMessageContaining("poll");
    }

    @Test
    void aTimeThatIsNoneIsRefused() {
        var given = new UpSettings.Given(null, null, "soon", List.of(), null, null);
        assertThatThrownBy(() -> UpSettings.of(given, Map.of(), ConfigFile.read(null)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("--poll takes a time such as 60s");
    }

    @Test
    void aRangeThatIsNoneIsRefused() {
        var given = new UpSettings.Given(null, null, null, List.of("everything"), null, null);
        assertThatThrownBy(() -> UpSettings.of(given, Map.of(), ConfigFile.read(null)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("--allow-address");
    }
}
