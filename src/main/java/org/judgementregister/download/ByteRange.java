package org.judgementregister.download;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file, as a {@code Range} header of RFC 9110 asks for it.
 *
 * @param first the position of its first byte
 * @param length how many there are; 0 for a part that begins behind the end
 */
record ByteRange(long first, long length) {

    private static final Pattern SINGLE = Pattern.compile("(?i)bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

    /**
     * Empty where the whole file is to be sent: without a header, for several parts, and for one that cannot be read.
     *
     * @param header all its lines as one; empty without any
     */
    static Optional<ByteRange> of(String header, long size) {
        Matcher range = SINGLE.matcher(header);
        if (!range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (range.group(1).isEmpty()) {
            long last = Math.min(size, Long.parseLong(range.group(2)));
            return Optional.of(new ByteRange(size - last, last));
        }
        long first = Long.parseLong(range.group(1));
        long end = range.group(2).isEmpty() ? size : Math.min(size, Long.parseLong(range.group(2)) + 1);
        boolean isBackwards = !range.group(2).isEmpty() && Long.parseLong(range.group(2)) < first;
        return isBackwards ? Optional.empty() : Optional.of(new ByteRange(first, Math.max(0, end - first)));
    }

    /** What it is of a file of this size, for a {@code Content-Range} header. */
    String of(long size) {
        return "bytes " + (length == 0 ? "*" : first + "-" + (first + length - 1)) + "/" + size;
    }
}
