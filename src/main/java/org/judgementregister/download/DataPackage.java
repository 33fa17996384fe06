package org.judgementregister.download;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.judgementregister.release.ReleaseRow;

/**
 * A release as a zipped Frictionless data package: the same bytes whenever it is made.
 *
 * @param sha256 the zip file's fingerprint, in hexadecimal
 */
record DataPackage(Path file, String sha256) {

    private static final String DESCRIPTOR = "datapackage.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Writes the rows of the package's files. */
    @FunctionalInterface
    interface Rows {
        void write(PackagedFile file, OutputStream to) throws IOException;
    }

    /** Writes the files and then their description, which tells the length and the fingerprint of each. */
    static DataPackage write(Path file, ReleaseRow release, Rows rows) throws IOException {
        MessageDigest whole = DigestUtils.getSha256Digest();
        try (ZipOutputStream zip = new ZipOutputStream(new DigestOutputStream(Files.newOutputStream(file), whole))) {
            ObjectNode descriptor = descriptor(release);
            for (JsonNode resource : descriptor.get("resources")) {
                String path = resource.get("path").textValue();
                ZipEntry entry = entry(path, release);
                DigestOutputStream content = new DigestOutputStream(zip, DigestUtils.getSha256Digest());
                zip.putNextEntry(entry);
                rows.write(PackagedFile.of(path), content);
                zip.closeEntry();
                ((ObjectNode) resource)
                        .put("bytes", entry.getSize())
                        .put(
                                "hash",
                                "sha256:"
                                        + Hex.encodeHexString(
                                                content.getMessageDigest().digest()));
            }
            zip.putNextEntry(entry(DESCRIPTOR, release));
            zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(descriptor));
        }
        return new DataPackage(file, Hex.encodeHexString(whole.digest()));
    }

    /** The bundled register's own description, of this release. */
    private static ObjectNode descriptor(ReleaseRow release) throws IOException {
        try (InputStream bundled = DataPackage.class.getResourceAsStream("/register/" + DESCRIPTOR)) {
            ObjectNode descriptor = (ObjectNode) JSON.readTree(bundled);
            return descriptor
                    .put("version", release.number().toString())
                    .put("created", release.loadedAt().toString());
        }
    }

    private static ZipEntry entry(String name, ReleaseRow release) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.ofInstant(release.loadedAt(), ZoneOffset.UTC));
        return entry;
    }
}
