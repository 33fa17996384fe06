package org.judgementregister.listing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.judgementregister.listing.Page.PageRequest;
import org.judgementregister.problem.Problem.ParameterError;
import org.judgementregister.problem.ProblemException;
import org.judgementregister.problem.ProblemType;

/**
 * Where a walk through a list stands: the key of the last row met, the filters and the release of the walk. Opaque to
 * clients; it holds no secret, claims nothing that is shown, and needs no server's memory.
 *
 * @param filters the fingerprint of the URL that the walk began with
 * @param key the last row's values of the list's order
 */
public record Cursor(int release, String filters, List<String> key) {

    private static final String SEPARATOR = "\u001f";
    private static final int DIGEST_BYTES = 9;
    private static final int DIGEST_LENGTH = 12;

    public String encode() {
        String text = String.join(SEPARATOR, Integer.toString(release), filters, String.join(SEPARATOR, key));
        String sealed = Digest.of(text, DIGEST_BYTES) + text;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @throws ProblemException when the text is not what {@link #encode()} gave
     */
    public static Cursor decode(String encoded) {
        try {
            String sealed = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            String text = sealed.substring(DIGEST_LENGTH);
            if (!sealed.startsWith(Digest.of(text, DIGEST_BYTES))) {
                throw damaged(encoded);
            }
            List<String> parts = Arrays.asList(text.split(SEPARATOR, -1));
            return new Cursor(Integer.parseInt(parts.get(0)), parts.get(1), parts.subList(2, parts.size()));
        } catch (IllegalArgumentException | IndexOutOfBoundsException notOurs) {
            throw damaged(encoded);
        }
    }

    private static ProblemException damaged(String encoded) {
        return refused(encoded, "is damaged");
    }

    /** The problem that a cursor is refused with. */
    public static ProblemException refused(String encoded, String reason) {
        ParameterError error = new ParameterError(PageRequest.CURSOR, encoded, reason, null);
        return new ProblemException(ProblemType.INVALID_CURSOR, "cursor: " + reason, List.of(error));
    }
}
