package org.judgementregister.listing;

import java.util.Arrays;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/** A short fingerprint of a text, safe in URLs and headers. */
public final class Digest {

    private Digest() {}

    /** The first bytes of the text's SHA-256, in URL-safe Base64. */
    public static String of(String text, int bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(DigestUtils.sha256(text), bytes));
    }
}
