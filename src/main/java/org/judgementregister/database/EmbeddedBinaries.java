package org.judgementregister.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.ArchUtils;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.apache.commons.io.FileUtils;
import org.jboss.logging.Logger;

/**
 * PostgreSQL's own programs, unpacked from the archive that the program brings, where only its user can change them. Before
 * they are run they must still be what was unpacked.
 */
final class EmbeddedBinaries {

    private static final String SUMS = "SHA256SUMS";
    private static final int NAME_DIGITS = 16;

    private static final Logger LOG = Logger.getLogger(EmbeddedBinaries.class);

    private EmbeddedBinaries() {}

    /**
     * The directory of the programs, unpacked where they are not.
     *
     * @throws UnusableDatabaseException when somebody has changed them
     */
    static Path in(Path place) throws IOException {
        if (PrivateFiles.directory(place)) {
            FileUtils.cleanDirectory(place.toFile()); // others could put there what they liked
        }
        byte[] archive = archive();
        Path programs = place.resolve(DigestUtils.sha256Hex(archive).substring(0, NAME_DIGITS));
        deleteOthers(place, programs);
        if (Files.exists(programs)) {
            verify(programs);
        } else {
            LOG.info("Unpacking PostgreSQL");
            Path unpacked = Files.createTempDirectory(place, "unpacking-");
            unpack(archive, unpacked);
            Files.writeString(unpacked.resolve(SUMS), sums(unpacked));
            Files.move(unpacked, programs, StandardCopyOption.ATOMIC_MOVE);
        }
        return programs.resolve("bin");
    }

    private static byte[] archive() throws IOException {
        String system = System.getProperty("os.name").split(" ")[0].replace("Mac", "Darwin");
        try (InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                system, ArchUtils.normalize(System.getProperty("os.arch")))) {
            if (archive == null) {
                throw new UnusableDatabaseException(
                        "There is no PostgreSQL in this program for " + system + " on " + System.getProperty("os.arch")
                                + ". Give it a server of yours with QUARKUS_DATASOURCE_JDBC_URL.");
            }
            return archive.readAllBytes();
        }
    }

    /** Of other versions, and of starts that were killed. */
    private static void deleteOthers(Path place, Path programs) throws IOException {
        List<Path> others;
        try (Stream<Path> all = Files.list(place)) {
            others = all.filter(each -> !each.equals(programs)).toList();
        }
        for (Path other : others) {
            FileUtils.forceDelete(other.toFile());
        }
    }

    private static void unpack(byte[] archive, Path directory) throws IOException {
        try (TarArchiveInputStream entries = new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(new ByteArrayInputStream(archive))))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path target = directory.resolve(entry.getName()).normalize();
                if (!target.startsWith(directory)) {
                    throw new IOException("The archive of PostgreSQL leaves its directory: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (entry.isSymbolicLink() || entry.isLink()) {
                    Files.createDirectories(target.getParent());
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(entries, target);
                    makeExecutable(target, (entry.getMode() & 0100) != 0);
                }
            }
        }
    }

    private static void makeExecutable(Path file, boolean executable) throws IOException {
        if (executable && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(
                    file,
                    Set.of(
                            PosixFilePermission.OWNER_READ,
                            PosixFilePermission.OWNER_WRITE,
                            PosixFilePermission.OWNER_EXECUTE));
        }
    }

    private static void verify(Path programs) throws IOException {
        if (!Files.exists(programs.resolve(SUMS))
                || !Files.readString(programs.resolve(SUMS)).equals(sums(programs))) {
            throw new UnusableDatabaseException("PostgreSQL's programs in " + programs
                    + " are not what was unpacked there. Delete that directory, and find out who changed it.");
        }
    }

    /** The SHA-256 of every file but the sums' own. */
    private static String sums(Path directory) throws IOException {
        Map<String, String> sums = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = directory.relativize(file).toString();
                if (!name.equals(SUMS)) {
                    sums.put(name, DigestUtils.sha256Hex(Files.readAllBytes(file)));
                }
            }
        }
        return sums.entrySet().stream()
                .map(sum -> sum.getValue() + "  " + sum.getKey() + "\n")
                .collect(Collectors.joining());
    }
}
