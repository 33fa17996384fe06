package org.judgementregister.ingest.claim;

import java.net.URI;
import java.net.URISyntaxException;

/** Addresses that files tell of, and that the register shows to everybody. */
public final class WebAddress {

    private WebAddress() {}

    /** Whether it can be shown and followed: it begins with https, names a host, and no user. */
    public static boolean isPublic(String url) {
        try {
            URI address = new URI(url);
            return "https".equals(address.getScheme()) && address.getHost() != null && address.getUserInfo() == null;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
