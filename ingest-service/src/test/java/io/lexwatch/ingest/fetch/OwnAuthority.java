package io.lexwatch.ingest.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate for 127.0.0.1 that no public authority has signed, made by the JDK's own keytool.
 *
 * @param pem the certificate as an operator would configure it
 */
record OwnAuthority(Path store, Path pem) {

    private static final String PASSWORD = "of-this-test-alone";

    static OwnAuthority make(Path folder) throws IOException, InterruptedException {
        var authority = new OwnAuthority(folder.resolve("own.p12"), folder.resolve("own.pem"));
        authority.keytool(
                "-genkeypair", "-alias", "own", "-keyalg", "EC", "-dname", "CN=own", "-ext", "SAN=ip:127.0.0.1");
        authority.keytool("-exportcert", "-alias", "own", "-rfc", "-file", authority.pem.toString());
        return authority;
    }

    private void keytool(String... args) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(args));
        command.addAll(List.of("-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes());
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new AssertionError("keytool: " + said);
        }
    }

    /** What a server needs to show the certificate. */
    SSLContext context() throws GeneralSecurityException, IOException {
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
