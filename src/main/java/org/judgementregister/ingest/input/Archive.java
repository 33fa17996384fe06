package org.judgementregister.ingest.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.io.IOUtils;
import org.judgementregister.ingest.claim.Unreadable;
import org.judgementregister.ingest.register.RegisterTable;

/** What is asked of a zip file before anything in it is believed. */
final class Archive {

    private static final int MOST_ENTRIES = 10_000;

    private Archive() {}

    /**
     * Counts what really comes out, and sums it up: what a zip file says of itself need not be so, and Java's reader does not look.
     *
     * @throws Unreadable when it is too much, or not what was put in
     */
    static void refuseIfLargeOrDamaged(ZipFile zip, long largest) throws IOException {
        if (zip.size() > MOST_ENTRIES) {
            throw new Unreadable(String.format(Locale.ROOT, "holds more than %,d entries", MOST_ENTRIES));
        }
        long size = 0;
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            CRC32 sum = new CRC32();
            try (InputStream in = new CheckedInputStream(zip.getInputStream(entry), sum)) {
                size += IOUtils.copyLarge(in, OutputStream.nullOutputStream(), 0, largest - size + 1);
            }
            if (size > largest) {
                throw new Unreadable(String.format(
                        Locale.ROOT, "inflates to more than %,d bytes (register.ingest.largest-inflated)", largest));
            }
            if (sum.getValue() != entry.getCrc()) {
                throw new Unreadable("is damaged: what " + entry.getName() + " holds is not what was put there");
            }
        }
    }

    /** The register's files in it, at its top or in a directory of it. */
    static Map<String, byte[]> registerFiles(ZipFile zip) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
            if (Arrays.stream(RegisterTable.values())
                    .anyMatch(table -> table.file().equals(name))) {
                try (InputStream in = zip.getInputStream(entry)) {
                    if (files.put(name, in.readAllBytes()) != null) {
                        throw new Unreadable("holds two files named " + name);
                    }
                }
            }
        }
        return files;
    }
}
