package io.lexwatch.kubernetes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A certificate for servers on loopback, signed by itself, as a private authority's would be.
 *
 * @param keyStore key and certificate, PKCS12
 * @param pem the certificate alone, for who shall trust it
 */
record Certificate(Path keyStore, Path pem) {

    static final String PASSWORD = "only-for-this-test";

    static Certificate in(Path folder) throws IOException, InterruptedException {
        var made = new Certificate(folder.resolve("server.p12"), folder.resolve("authority.pem"));
        keytool(
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=ip:127.0.0.1,dns:localhost",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                made.keyStore.toString(),
                "-storepass",
                PASSWORD);
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "server",
                "-keystore",
                made.keyStore.toString(),
                "-storepass",
                PASSWORD,
                "-file",
                made.pem.toString());
        return made;
    }

    private static void keytool(String... args) throws IOException, InterruptedException {
        var command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("keytool failed: " + said);
        }
    }
}
