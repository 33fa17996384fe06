package org.judgementregister.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;

/** Files and directories that nobody else on the machine may read or change. On systems without such rights, as they are. */
final class PrivateFiles {

    private static final Set<PosixFilePermission> DIRECTORY = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private PrivateFiles() {}

    /**
     * Creates the directory with mode 700, or restricts an existing one to it.
     *
     * @return whether others could change what it holds until now
     * @throws UnusableDatabaseException when it is somebody else's
     */
    static boolean directory(Path directory) throws IOException {
        if (!hasRights(directory)) {
            Files.createDirectories(directory);
            return false;
        }
        if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
            Path above = directory.getParent();
            Files.createDirectories(above);
            Files.createDirectory(directory, PosixFilePermissions.asFileAttribute(DIRECTORY));
            return false;
        }
        refuseForeign(directory);
        Set<PosixFilePermission> before = Files.getPosixFilePermissions(directory);
        Files.setPosixFilePermissions(directory, DIRECTORY);
        return before.contains(PosixFilePermission.GROUP_WRITE) || before.contains(PosixFilePermission.OTHERS_WRITE);
    }

    /**
     * Makes a file, or closes to others one that is there.
     *
     * @throws UnusableDatabaseException when it is somebody else's
     */
    static void file(Path file) throws IOException {
        if (!hasRights(file)) {
            Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                    .close();
        } else if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            refuseForeign(file);
            Files.setPosixFilePermissions(file, FILE);
        } else {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(FILE));
        }
    }

    /**
     * @throws UnusableDatabaseException when a file is somebody else's, or others may read it
     */
    static void refuseOpen(Path file) throws IOException {
        if (!hasRights(file)) {
            return;
        }
        refuseForeign(file);
        if (!FILE.containsAll(Files.getPosixFilePermissions(file))) {
            throw new UnusableDatabaseException("Others can read " + file
                    + ", which holds passwords. Delete it: new ones are made at the next start.");
        }
    }

    private static void refuseForeign(Path path) throws IOException {
        UserPrincipal owner = Files.getOwner(path, LinkOption.NOFOLLOW_LINKS);
        Path own = Files.createTempFile("register", ""); // a user of a container can have no name
        UserPrincipal user = Files.getOwner(own);
        Files.delete(own);
        if (!owner.equals(user)) {
            throw new UnusableDatabaseException(
                    path + " belongs to " + owner.getName() + ", and this program runs as " + user.getName()
                            + ". Give it another directory with -Dregister.database.directory=… or REGISTER_DATABASE_DIRECTORY.");
        }
    }

    private static boolean hasRights(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
