package io.lexwatch.ingest.fetch;

import java.net.UnknownHostException;

/** That a name leads to addresses that must not be connected to. */
final class RefusedAddressException extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    RefusedAddressException(String host, String address) {
        super((host.equals(address) ? address : host + " is the address " + address + ", which")
                + " is not public; if it is meant, allow its range with --allow-address, or for a service with"
                + " LEXWATCH_ALLOW_ADDRESSES");
    }
}
