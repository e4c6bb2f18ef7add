package io.lexwatch.alert.access;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Makes of the few settings {@code lexwatch.oidc.*} the many of Quarkus: bearer tokens count where an issuer is named, and
 * people sign in to the console through it where a client with its secret is named, too. Without an issuer both stay off.
 */
public class ProviderConfig implements ConfigSourceFactory {

    private static final String OURS = "lexwatch.oidc.";
    private static final String BEARER = "quarkus.oidc.";
    private static final String CONSOLE = "quarkus.oidc.console.";
    private static final int OVER_APPLICATION_PROPERTIES = 260;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        Optional<String> issuer = value(context, OURS + "issuer");
        if (issuer.isEmpty()) {
            return List.of();
        }
        var settings = new HashMap<String, String>();
        bearer(settings, context, issuer.get());
        value(context, OURS + "client-secret").ifPresent(secret -> console(settings, context, issuer.get(), secret));
        return List.of(new PropertiesConfigSource(settings, "identity provider", OVER_APPLICATION_PROPERTIES));
    }

    private static void bearer(Map<String, String> settings, ConfigSourceContext context, String issuer) {
        common(settings, BEARER, context, issuer);
        settings.put(BEARER + "application-type", "service");
        // What a token says is checked here, with the provider's public keys; the provider is not asked about each.
        settings.put(BEARER + "token.allow-jwt-introspection", "false");
        settings.put(BEARER + "token.allow-opaque-token-introspection", "false");
        value(context, OURS + "audience")
                .or(() -> value(context, OURS + "client-id"))
                .ifPresent(audience -> settings.put(BEARER + "token.audience", audience));
    }

    private static void console(
            Map<String, String> settings, ConfigSourceContext context, String issuer, String secret) {
        common(settings, CONSOLE, context, issuer);
        settings.put(CONSOLE + "application-type", "web-app");
        settings.put(CONSOLE + "tenant-paths", ProviderSignIn.PATH);
        settings.put("quarkus.http.auth.permission.provider.paths", ProviderSignIn.PATH);
        settings.put("quarkus.http.auth.permission.provider.policy", "authenticated");
        settings.put(CONSOLE + "credentials.secret", secret);
        settings.put(CONSOLE + "authentication.restore-path-after-redirect", "true");
        settings.put(CONSOLE + "authentication.pkce-required", "true");
        // Any replica reads what another one wrote into a cookie.
        settings.put(CONSOLE + "authentication.state-secret", derived(secret, "state"));
        settings.put(CONSOLE + "token-state-manager.encryption-secret", derived(secret, "tokens"));
        value(context, "lexwatch.console-url")
                .filter(url -> url.startsWith("https:"))
                .ifPresent(url -> settings.put(CONSOLE + "authentication.force-redirect-https-scheme", "true"));
    }

    private static void common(
            Map<String, String> settings, String prefix, ConfigSourceContext context, String issuer) {
        settings.put(prefix + "tenant-enabled", "true");
        settings.put(prefix + "auth-server-url", issuer);
        settings.put(
                prefix + "roles.role-claim-path",
                value(context, OURS + "roles-claim").orElse("roles"));
        value(context, OURS + "name-claim").ifPresent(claim -> settings.put(prefix + "token.principal-claim", claim));
        value(context, OURS + "client-id").ifPresent(client -> settings.put(prefix + "client-id", client));
    }

    private static Optional<String> value(ConfigSourceContext context, String name) {
        return Optional.ofNullable(context.getValue(name).getValue()).filter(value -> !value.isBlank());
    }

    /** 32 characters that nobody knows who does not know the secret, other ones for each purpose. */
    private static String derived(String secret, String purpose) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(("lexwatch " + purpose + "|" + secret).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
