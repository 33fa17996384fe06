package org.judgementregister.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** A data directory's lock, held by one program as long as it runs. */
final class DirectoryLock {

    private final List<FileChannel> held;

    private DirectoryLock(List<FileChannel> held) {
        this.held = held;
    }

    /**
     * @throws UnusableDatabaseException when another program holds it
     */
    static DirectoryLock take(Path directory) throws IOException {
        List<FileChannel> held = new ArrayList<>();
        List<Path> files = new ArrayList<>(List.of(file(directory)));
        Path old = directory.resolve(DataDirectory.OLD_LOCK);
        if (Files.exists(old)) {
            files.add(old); // or an older program could share the directory with this one
        }
        for (Path file : files) {
            PrivateFiles.file(file); // whoever can read it could hold it
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                throw new UnusableDatabaseException("The data directory " + directory
                        + " is in use by another Judgement Register. Stop that one, or give this one another directory with"
                        + " -Dregister.database.directory=… or REGISTER_DATABASE_DIRECTORY.");
            }
            held.add(channel);
        }
        return new DirectoryLock(held);
    }

    static boolean isTaken(Path directory) throws IOException {
        if (!Files.exists(file(directory))) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file(directory), StandardOpenOption.WRITE)) {
            return lock(channel) == null;
        }
    }

    void close() throws IOException {
        for (FileChannel channel : held) {
            channel.close();
        }
    }

    private static Path file(Path directory) {
        return directory.resolveSibling(directory.getFileName() + ".lock");
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException byThisVeryProgram) {
            return null;
        }
    }
}
