package org.judgementregister.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a percent-encoded text holds, byte for byte. The layers above replace what is not UTF-8 and let NUL pass, which
 * the database refuses.
 */
final class RawText {

    private RawText() {}

    /** Why the text cannot be read, or empty when it can. */
    static Optional<String> fault(String encoded) {
        byte[] bytes = decode(encoded);
        for (byte one : bytes) {
            if (one == 0) {
                return Optional.of("holds a NUL character");
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return Optional.empty();
        } catch (CharacterCodingException notUtf8) {
            return Optional.of("is not UTF-8");
        }
    }

    private static byte[] decode(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char next = encoded.charAt(i);
            if (next == '%'
                    && i + 2 < encoded.length()
                    && isHex(encoded.charAt(i + 1))
                    && isHex(encoded.charAt(i + 2))) {
                bytes.write(Integer.parseInt(encoded, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.write(next);
            }
        }
        return bytes.toByteArray();
    }

    private static boolean isHex(char digit) {
        return Character.digit(digit, 16) >= 0;
    }
}
