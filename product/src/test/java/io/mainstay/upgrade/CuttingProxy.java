package io.mainstay.upgrade;

import io.mainstay.platform.persistence.Database;
import io.mainstay.platform.persistence.DatabaseAddress;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Stands between a program and PostgreSQL and counts the statements that pass; with the last that
/// is allowed every connection is cut, as when the program is killed while it waits for an answer.
final class CuttingProxy implements AutoCloseable {

    private static final int SIMPLE_QUERY = 'Q';
    private static final int PREPARE = 'P';
    private static final int NO_KIND = -1;
    private static final short ENCRYPTION = 1234;

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Database server;
    private final int allowed;
    private final AtomicInteger statements = new AtomicInteger();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    /// @param allowed statements; the last one reaches the server, its answer does not come back
    CuttingProxy(Database server, int allowed) throws IOException {
        this.server = server;
        this.allowed = allowed;
        Thread.ofVirtual().start(this::accept);
    }

    /// The same database, through this door.
    Database database() {
        return new Database(through(server.owner()), through(server.application()), () -> {});
    }

    int statements() {
        return statements.get();
    }

    private DatabaseAddress through(DatabaseAddress address) {
        var url =
                address.url().replaceFirst("//[^/]+/", "//127.0.0.1:" + door.getLocalPort() + "/");
        return new DatabaseAddress(url, address.user(), address.password());
    }

    private void accept() {
        var behind = URI.create(server.owner().url().substring("jdbc:".length()));
        try {
            while (true) {
                var client = door.accept();
                var upstream = new Socket(behind.getHost(), behind.getPort());
                client.setTcpNoDelay(true);
                upstream.setTcpNoDelay(true);
                sockets.add(client);
                sockets.add(upstream);
                Thread.ofVirtual().start(() -> count(client, upstream));
                Thread.ofVirtual().start(() -> pass(upstream, client));
            }
        } catch (IOException closed) {
            cut();
        }
    }

    /// The first messages of a connection have no kind, all others begin with it.
    private void count(Socket client, Socket upstream) {
        try (client;
                upstream) {
            var in = new DataInputStream(client.getInputStream());
            var out = upstream.getOutputStream();
            byte[] greeting;
            do {
                greeting = message(in, NO_KIND);
                out.write(greeting);
            } while (asksForEncryption(greeting));
            for (int kind = in.read(); kind >= 0; kind = in.read()) {
                var counts = kind == SIMPLE_QUERY || kind == PREPARE;
                out.write(message(in, kind));
                if (counts && statements.incrementAndGet() >= allowed) {
                    close();
                }
            }
        } catch (IOException cut) {
            // Both ends are closed by now.
        }
    }

    private static boolean asksForEncryption(byte[] greeting) {
        return greeting.length == 8 && ByteBuffer.wrap(greeting).getShort(4) == ENCRYPTION;
    }

    private static byte[] message(DataInputStream in, int kind) throws IOException {
        int length = in.readInt();
        var offset = kind == NO_KIND ? 0 : 1;
        var message = new byte[offset + length];
        message[0] = (byte) kind;
        ByteBuffer.wrap(message).putInt(offset, length);
        in.readFully(message, offset + 4, length - 4);
        return message;
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            // Both ends are closed by now.
        }
    }

    private void cut() {
        sockets.forEach(socket -> {
            try {
                socket.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}
