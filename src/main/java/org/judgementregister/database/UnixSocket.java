package org.judgementregister.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketImpl;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** A channel as the kind of socket that the driver knows, with its timeouts; the JDK offers none. */
final class UnixSocket extends Socket {

    private static final int BUFFER = 64 * 1024;

    private final SocketChannel channel;
    private final Selector readable;
    private volatile Selector writable;
    private volatile int timeout;

    UnixSocket(SocketChannel channel) throws IOException {
        super((SocketImpl) null);
        this.channel = channel;
        channel.configureBlocking(false);
        this.readable = selector(SelectionKey.OP_READ);
    }

    @Override
    public InputStream getInputStream() {
        return new InputStream() {

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
            }

            @Override
            public int read(byte[] bytes, int offset, int count) throws IOException {
                ByteBuffer place = ByteBuffer.wrap(bytes, offset, count);
                int read = channel.read(place);
                while (read == 0 && count > 0) {
                    await(readable, timeout);
                    read = channel.read(place);
                }
                return read;
            }
        };
    }

    @Override
    public OutputStream getOutputStream() {
        return new OutputStream() {

            @Override
            public void write(int each) throws IOException {
                write(new byte[] {(byte) each}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int count) throws IOException {
                ByteBuffer rest = ByteBuffer.wrap(bytes, offset, count);
                while (rest.hasRemaining()) {
                    if (channel.write(rest) == 0) {
                        if (writable == null) {
                            writable = selector(SelectionKey.OP_WRITE); // seldom: the system takes most at once
                        }
                        await(writable, 0);
                    }
                }
            }
        };
    }

    private Selector selector(int operation) throws IOException {
        Selector selector = Selector.open();
        try {
            channel.register(selector, operation);
            return selector;
        } catch (IOException | RuntimeException refused) {
            selector.close();
            throw refused;
        }
    }

    /**
     * @param milliseconds 0 to wait without end
     */
    private static void await(Selector selector, int milliseconds) throws IOException {
        try {
            int ready = selector.select(milliseconds);
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("interrupted while the database was awaited");
            }
            if (ready == 0 && milliseconds > 0) {
                throw new SocketTimeoutException("The database says nothing for " + milliseconds + " ms");
            }
            selector.selectedKeys().clear();
        } catch (ClosedSelectorException closed) {
            throw new IOException("The connection is closed", closed);
        }
    }

    @Override
    public void setSoTimeout(int milliseconds) {
        timeout = milliseconds;
    }

    @Override
    public int getSoTimeout() {
        return timeout;
    }

    @Override
    public boolean isConnected() {
        return channel.isConnected();
    }

    @Override
    public boolean isClosed() {
        return !channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            readable.close();
            if (writable != null) {
                writable.close();
            }
        }
    }

    @Override
    public void setTcpNoDelay(boolean on) {
        // nothing of TCP is here
    }

    @Override
    public void setKeepAlive(boolean on) {
        // nothing of TCP is here
    }

    @Override
    public int getSendBufferSize() {
        return BUFFER;
    }

    @Override
    public int getReceiveBufferSize() {
        return BUFFER;
    }
}
