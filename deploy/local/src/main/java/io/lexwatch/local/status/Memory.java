package io.lexwatch.local.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Resident memory of a process: from /proc where there is one, else as {@code ps} says. */
final class Memory {

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final long KB_PER_MB = 1024;

    private Memory() {}

    static long ofMb(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        try {
            return Files.exists(status) ? fromProc(Files.readString(status)) : fromPs(pid);
        } catch (IOException e) {
            // It has just ended, or this system has neither; 0 says that nothing is known.
            return 0;
        }
    }

    static long fromProc(String status) {
        Matcher resident = RESIDENT.matcher(status);
        return resident.find() ? Long.parseLong(resident.group(1)) / KB_PER_MB : 0;
    }

    private static long fromPs(long pid) throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
        String said = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        return said.matches("\\d+") ? Long.parseLong(said) / KB_PER_MB : 0;
    }
}
