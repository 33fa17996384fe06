package org.judgementregister.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the driver wants of a socket holds of one in a directory too. */
class UnixSocketFactoryTest {

    /** More than the system takes at once. */
    private static final byte[] MUCH = new byte[3_000_000];

    @TempDir
    Path directory;

    private ServerSocketChannel server;

    @BeforeEach
    void listen() throws IOException {
        Arrays.fill(MUCH, (byte) 7);
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(directory.resolve("socket")));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private Socket connect() throws IOException {
        return new UnixSocketFactory(directory.resolve("socket").toString()).createSocket();
    }

    @Test
    void whatIsWrittenIsReadWholeInBothDirections() throws IOException {
        try (Socket client = connect();
                SocketChannel other = server.accept()) {
            CompletableFuture<byte[]> echoed = CompletableFuture.supplyAsync(() -> {
                try {
                    byte[] read = Channels.newInputStream(other).readNBytes(MUCH.length);
                    Channels.newOutputStream(other).write(read);
                    return read;
                } catch (IOException broken) {
                    throw new IllegalStateException(broken);
                }
            });
            client.getOutputStream().write(MUCH);
            assertThat(client.getInputStream().readNBytes(MUCH.length)).isEqualTo(MUCH);
            assertThat(echoed.join()).isEqualTo(MUCH);
            other.shutdownOutput();
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void whoSaysNothingIsGivenUpAfterTheTimeout() throws IOException {
        try (Socket client = connect();
                SocketChannel silent = server.accept()) {
            client.setSoTimeout(50);
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
            silent.write(ByteBuffer.wrap(new byte[] {9}));
            assertThat(client.getInputStream().read()).isEqualTo(9);
        }
    }

    @Test
    void aReaderThatWaitsIsFreedWhenTheSocketIsClosedOrItIsInterrupted() throws Exception {
        for (boolean interrupted : List.of(true, false)) {
            Socket client = connect();
            CompletableFuture<Throwable> end = new CompletableFuture<>();
            Thread reader = new Thread(() ->
                    end.complete(catchThrowable(() -> client.getInputStream().read())));
            reader.start();
            while (Arrays.stream(reader.getStackTrace())
                    .noneMatch(call -> call.getMethodName().equals("select"))) {
                Thread.onSpinWait();
            }
            if (interrupted) {
                reader.interrupt();
            } else {
                client.close();
            }
            assertThat(end.get(5, TimeUnit.SECONDS)).isInstanceOf(IOException.class);
            client.close();
            assertThat(client.isClosed()).isTrue();
        }
    }

    @Test
    void whereNobodyListensIsToldAtOnce() {
        UnixSocketFactory nobody =
                new UnixSocketFactory(directory.resolve("nobody").toString());
        assertThatThrownBy(nobody::createSocket).isInstanceOf(IOException.class);
    }
}
