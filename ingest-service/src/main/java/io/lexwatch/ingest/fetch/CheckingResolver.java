package io.lexwatch.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names for the HTTP client and hands it only addresses that the rules permit: as the client connects to
 * nothing else, a name that changes its address between check and connection gains nothing.
 */
final class CheckingResolver implements DnsResolver {

    private final AddressRules rules;
    private final String proxyHost;
    private final ExecutorService lookups;
    private final long timeoutMillis;

    /**
     * A resolver under these rules.
     *
     * @param proxyHost the configured proxy, which may be anywhere; null where there is none
     * @param lookups platform threads, because a lookup blocks its thread inside the operating system
     */
    CheckingResolver(AddressRules rules, String proxyHost, ExecutorService lookups, long timeoutMillis) {
        this.rules = rules;
        this.proxyHost = proxyHost;
        this.lookups = lookups;
        this.timeoutMillis = timeoutMillis;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = lookUp(host);
        return host.equals(proxyHost) ? addresses : permitted(host, addresses);
    }

    /** The check alone, for what a proxy will resolve. */
    void check(String host) throws UnknownHostException {
        permitted(host, lookUp(host));
    }

    private InetAddress[] permitted(String host, InetAddress[] addresses) throws RefusedAddressException {
        var permitted = Arrays.stream(addresses).filter(rules::permits).toArray(InetAddress[]::new);
        if (permitted.length == 0) {
            throw new RefusedAddressException(host, addresses[0].getHostAddress());
        }
        return permitted;
    }

    private InetAddress[] lookUp(String host) throws UnknownHostException {
        var lookup = lookups.submit(() -> InetAddress.getAllByName(host));
        try {
            return lookup.get(timeoutMillis, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw unknown(host + " is no known host");
        } catch (TimeoutException e) {
            lookup.cancel(true);
            throw unknown("looking up " + host + " took longer than " + timeoutMillis + " ms");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unknown("stopped while looking up " + host);
        }
    }

    private static UnknownHostException unknown(String message) {
        return new UnknownHostException(message);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
