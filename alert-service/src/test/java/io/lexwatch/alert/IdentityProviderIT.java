package io.lexwatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.lexwatch.processes.QuarkusProcess;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an identity provider's tokens open beside API keys, and how people come to the console through it. */
class IdentityProviderIT {

    private static final String ALERTS = "/api/v1/alerts";
    private static final String SILENCE = "{\"filter\":{},\"reason\":\"x\",\"until\":\"2100-01-01T00:00:00Z\"}";

    @TempDir
    static Path folder;

    private static TestIssuer issuer;
    private static Stack stack;
    private static QuarkusProcess service;

    @BeforeAll
    static void start() throws Exception {
        issuer = new TestIssuer();
        stack = new Stack(folder);
        service = stack.replica(Map.of(
                // Were it https, as in production, the provider would be asked to send people back by https.
                "LEXWATCH_CONSOLE_URL",
                "http://127.0.0.1",
                "LEXWATCH_OIDC_ISSUER",
                issuer.address(),
                "LEXWATCH_OIDC_CLIENT_ID",
                TestIssuer.CLIENT,
                "LEXWATCH_OIDC_CLIENT_SECRET",
                TestIssuer.SECRET));
    }

    @AfterAll
    static void stop() {
        stack.close();
        issuer.close();
    }

    @Test
    void givesEachRoleItsScope() {
        String reader = issuer.sign(issuer.token("something else", "lexwatch-read"));
        assertThat(get(reader, ALERTS)).isEqualTo(200);
        assertThat(silence(reader)).isEqualTo(403);
        String writer = issuer.sign(issuer.token("lexwatch-write"));
        assertThat(silence(writer)).isEqualTo(201);
        assertThat(get(writer, "/api/v1/audit")).isEqualTo(403);
        String admin = issuer.sign(issuer.token("lexwatch-admin"));
        var audit = stack.callAs(admin, service, HttpRequest.newBuilder().GET(), "/api/v1/audit");
        assertThat(audit.statusCode()).isEqualTo(200);
        assertThat(audit.body()).contains("\"by\":\"mei@example.com\",\"action\":\"silence.create\"");
    }

    @Test
    void takesNoRoleByItsNameAlone() {
        assertThat(get(issuer.sign(issuer.token("admin", "write", "read")), ALERTS))
                .isEqualTo(403);
        assertThat(get(issuer.sign(issuer.token()), ALERTS)).isEqualTo(403);
    }

    @Test
    void refusesWhatTheProviderDidNotSayToUsNow() {
        JwtClaimsBuilder good = issuer.token("lexwatch-admin");
        assertThat(get(TestIssuer.sign(good, TestIssuer.newKey("key-1")), ALERTS))
                .as("a key of somebody else's")
                .isEqualTo(401);
        assertThat(get(issuer.sign(issuer.token("lexwatch-admin").issuer("https://other.example")), ALERTS))
                .as("another issuer")
                .isEqualTo(401);
        assertThat(get(issuer.sign(issuer.token("lexwatch-admin").audience("another-service")), ALERTS))
                .as("made for another service")
                .isEqualTo(401);
        assertThat(get(
                        issuer.sign(Jwt.issuer(issuer.address())
                                .upn("mei@example.com")
                                .audience(TestIssuer.CLIENT)
                                .claim("roles", "lexwatch-admin")
                                .issuedAt(1)
                                .expiresAt(2)),
                        ALERTS))
                .as("over")
                .isEqualTo(401);
        String[] parts = issuer.sign(issuer.token("lexwatch-read")).split("\\.");
        String promoted = encode(decode(parts[1]).replace("lexwatch-read", "lexwatch-admin"));
        assertThat(get(parts[0] + "." + promoted + "." + parts[2], ALERTS))
                .as("changed on the way")
                .isEqualTo(401);
        assertThat(get(encode("{\"alg\":\"none\"}") + "." + promoted + ".", ALERTS))
                .as("unsigned")
                .isEqualTo(401);
        String publicKey =
                Base64.getEncoder().encodeToString(issuer.key().getPublicKey().getEncoded());
        String confused = issuer.token("lexwatch-admin").jws().keyId("key-1").signWithSecret(publicKey);
        assertThat(get(confused, ALERTS))
                .as("the public key taken for a secret")
                .isEqualTo(401);
    }

    @Test
    void leavesKeysAsTheyAre() {
        assertThat(get(Stack.KEY, ALERTS)).isEqualTo(200);
        String made = stack.post(service, "/api/v1/keys", "{\"name\":\"desk\",\"scope\":\"read\"}")
                .body();
        String key = made.substring(made.indexOf("lwk_"), made.indexOf('"', made.indexOf("lwk_")));
        assertThat(get(key, ALERTS)).isEqualTo(200);
        assertThat(get("wrong-key-0123456789", ALERTS)).isEqualTo(401);
        assertThat(get(null, ALERTS)).isEqualTo(401);
    }

    @Test
    void bringsPeopleToTheConsoleWithWhatTheirRolesAllow() throws Exception {
        issuer.sayRoles("lexwatch-write");
        HttpClient browser = browser();
        HttpResponse<String> form = page(browser, "/console");
        assertThat(form.body()).contains("/console/sign-in/provider?then=");
        HttpResponse<String> deliveries = page(browser, "/console/sign-in/provider?then=%2Fconsole%2Fdeliveries");
        assertThat(deliveries.statusCode()).as(deliveries.body()).isEqualTo(200);
        assertThat(deliveries.uri().getPath()).isEqualTo("/console/deliveries");
        assertThat(deliveries.body()).contains("mei@example.com");
        assertThat(deliveries.headers().firstValue("content-security-policy")).isPresent();
    }

    @Test
    void letsNobodyInWhoHasNoRoleHere() throws Exception {
        issuer.sayRoles("admin");
        HttpClient browser = browser();
        HttpResponse<String> refused = page(browser, "/console/sign-in/provider");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("no role that counts here");
        assertThat(page(browser, "/console/deliveries").uri().getPath()).isEqualTo("/console/sign-in");
    }

    @Test
    void startsAndTakesKeysWhileTheProviderIsAway() throws Exception {
        TestIssuer away = new TestIssuer();
        String token = away.sign(away.token("lexwatch-admin"));
        away.close();
        QuarkusProcess other = stack.replica(
                Map.of("LEXWATCH_OIDC_ISSUER", away.address(), "LEXWATCH_OIDC_AUDIENCE", TestIssuer.CLIENT));
        assertThat(stack.get(other, ALERTS).statusCode()).isEqualTo(200);
        HttpResponse<String> unsure =
                stack.callAs(token, other, HttpRequest.newBuilder().GET(), ALERTS);
        assertThat(unsure.statusCode()).as(unsure.body()).isEqualTo(503);
        assertThat(unsure.body()).contains("identity provider");
        other.close();
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    private static HttpResponse<String> page(HttpClient browser, String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(service.address() + path)).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static int get(String token, String path) {
        return stack.callAs(token, service, HttpRequest.newBuilder().GET(), path)
                .statusCode();
    }

    private static int silence(String token) {
        var request = HttpRequest.newBuilder().POST(BodyPublishers.ofString(SILENCE));
        return stack.callAs(token, service, request, "/api/v1/silences").statusCode();
    }

    private static String decode(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static String encode(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
