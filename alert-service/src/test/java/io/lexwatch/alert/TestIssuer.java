package io.lexwatch.alert;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/** An identity provider on loopback: discovery, keys, and a code flow in which everybody is who a test says. */
final class TestIssuer implements AutoCloseable {

    static final String CLIENT = "lexwatch";
    static final String SECRET = "client-secret-0123456789abcdef0123";

    private final HttpServer server;
    private final RsaJsonWebKey key = newKey("key-1");
    private final Map<String, Map<String, String>> asked = new ConcurrentHashMap<>();
    private volatile List<String> roles = List.of();

    TestIssuer() throws IOException {
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, discovery()));
        server.createContext(
                "/keys", exchange -> json(exchange, "{\"keys\":[" + key.toJson(OutputControlLevel.PUBLIC_ONLY) + "]}"));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    static RsaJsonWebKey newKey(String id) {
        try {
            RsaJsonWebKey made = RsaJwkGenerator.generateJwk(2048);
            made.setKeyId(id);
            made.setUse("sig");
            return made;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Whoever signs in from now on has these roles. */
    void sayRoles(String... named) {
        roles = List.of(named);
    }

    /** A token as this provider makes it for the API; a test changes what it wants to be wrong. */
    JwtClaimsBuilder token(String... named) {
        return Jwt.issuer(address())
                .subject("subject-1")
                .upn("mei@example.com")
                .audience(CLIENT)
                .claim("roles", Arrays.asList(named))
                .expiresIn(Duration.ofMinutes(5));
    }

    String sign(JwtClaimsBuilder claims) {
        return sign(claims, key);
    }

    static String sign(JwtClaimsBuilder claims, RsaJsonWebKey key) {
        return claims.jws().keyId(key.getKeyId()).sign(key.getPrivateKey());
    }

    RsaJsonWebKey key() {
        return key;
    }

    private String discovery() {
        String base = address();
        return "{\"issuer\":\"" + base + "\",\"authorization_endpoint\":\"" + base
                + "/authorize\",\"token_endpoint\":\""
                + base + "/token\",\"jwks_uri\":\"" + base + "/keys\",\"response_types_supported\":[\"code\"],"
                + "\"subject_types_supported\":[\"public\"],\"id_token_signing_alg_values_supported\":[\"RS256\"]}";
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> query = fields(exchange.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        asked.put(code, query);
        String back = query.get("redirect_uri") + "?code=" + code + "&state=" + query.get("state");
        exchange.getResponseHeaders().add("Location", URI.create(back).toString());
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> query = asked.remove(form.get("code"));
        boolean known = query != null
                && query.get("code_challenge").equals(challenge(form.get("code_verifier")))
                && query.get("redirect_uri").equals(form.get("redirect_uri"));
        if (!known) {
            exchange.sendResponseHeaders(400, -1);
            exchange.close();
            return;
        }
        JwtClaimsBuilder claims = token(roles.toArray(String[]::new));
        if (query.containsKey("nonce")) {
            claims.claim("nonce", query.get("nonce"));
        }
        json(
                exchange,
                "{\"token_type\":\"Bearer\",\"expires_in\":300,\"access_token\":\"" + sign(token())
                        + "\",\"id_token\":\"" + sign(claims) + "\"}");
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> fields(String encoded) {
        return Set.of(encoded.split("&")).stream()
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    private static void json(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
