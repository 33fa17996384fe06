package org.judgementregister.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import javax.net.SocketFactory;

/**
 * Leads the driver to a socket in a directory, whatever host and port it names: whoever may enter the directory may
 * connect, and nobody else can stand in for the server. The driver makes it by its name (see {@code socketFactory}).
 */
public final class UnixSocketFactory extends SocketFactory {

    private final UnixDomainSocketAddress address;

    /**
     * @param socket the path of the socket, which the driver calls the factory's argument
     */
    public UnixSocketFactory(String socket) {
        this.address = UnixDomainSocketAddress.of(Path.of(socket));
    }

    @Override
    public Socket createSocket() throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.connect(address);
            return new UnixSocket(channel);
        } catch (IOException | RuntimeException refused) {
            channel.close();
            throw refused;
        }
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return createSocket();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return createSocket();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        return createSocket();
    }
}
