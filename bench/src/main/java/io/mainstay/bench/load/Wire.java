package io.mainstay.bench.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.mainstay.bench.load.Request.Answer;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Arrays;

/// One kept-alive connection. It does as little as can be, because it shares the machine with what
/// it measures: no pool, no threads, no decoding of what nobody looks at.
final class Wire implements AutoCloseable {

    private final int port;
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private boolean closing;
    private byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;

    Wire(int port) throws IOException {
        this.port = port;
        this.socket = connected();
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
    }

    private Socket connected() throws IOException {
        var fresh = new Socket("localhost", port);
        fresh.setTcpNoDelay(true);
        fresh.setSoTimeout(30_000);
        return fresh;
    }

    /// After so many answers a server may end the connection, and says so before.
    private void reconnect() throws IOException {
        socket.close();
        socket = connected();
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    Answer ask(Request request) throws IOException {
        if (closing) {
            reconnect();
        }
        out.write(request.bytes());
        var head = head();
        closing = head.contains("\r\nConnection: close");
        var status = Integer.parseInt(head.substring(9, 12));
        return new Answer(
                status,
                header(head, "Location: "),
                header(head, "Set-Cookie: "),
                body(status, head));
    }

    private String head() throws IOException {
        start = 0;
        end = 0;
        for (int at = 0; ; at++) {
            if (at + 4 > end) {
                more();
                at = Math.max(-1, at - 5);
                continue;
            }
            if (buffer[at] == '\r'
                    && buffer[at + 1] == '\n'
                    && buffer[at + 2] == '\r'
                    && buffer[at + 3] == '\n') {
                start = at + 4;
                return new String(buffer, 0, start, ISO_8859_1);
            }
        }
    }

    private byte[] body(int status, String head) throws IOException {
        if (status == 204 || status == 304) {
            return new byte[0];
        }
        var length = header(head, "Content-Length: ");
        return length.isEmpty() ? chunked(head) : counted(Integer.parseInt(length));
    }

    private byte[] counted(int length) throws IOException {
        fill(length);
        start += length;
        return Arrays.copyOfRange(buffer, start - length, start);
    }

    private byte[] chunked(String head) throws IOException {
        if (!header(head, "Transfer-Encoding: ").equals("chunked")) {
            return new byte[0];
        }
        var body = new byte[0];
        for (int size = Integer.parseInt(line(), 16);
                size > 0;
                size = Integer.parseInt(line(), 16)) {
            var chunk = counted(size);
            body = Arrays.copyOf(body, body.length + size);
            System.arraycopy(chunk, 0, body, body.length - size, size);
            line();
        }
        line();
        return body;
    }

    private String line() throws IOException {
        for (int at = start; ; at++) {
            while (at + 2 > end) {
                more();
            }
            if (buffer[at] == '\r' && buffer[at + 1] == '\n') {
                var line = new String(buffer, start, at - start, ISO_8859_1);
                start = at + 2;
                return line;
            }
        }
    }

    private void fill(int length) throws IOException {
        while (end - start < length) {
            more();
        }
    }

    private void more() throws IOException {
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        var read = in.read(buffer, end, buffer.length - end);
        if (read < 0) {
            throw new EOFException("The product closed the connection");
        }
        end += read;
    }

    private static String header(String head, String name) {
        var at = head.indexOf("\r\n" + name);
        return at < 0 ? "" : head.substring(at + 2 + name.length(), head.indexOf("\r\n", at + 2));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
