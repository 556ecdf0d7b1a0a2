package io.mainstay.platform.web.connection;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody sends or reads a byte now and then, so that the connection is never quite idle.
class PromptProtocolTest {

    private static final Duration LONGEST = Duration.ofSeconds(8);
    private static final String HEAD =
            "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5000\r\n\r\n";

    @TempDir Path folder;
    private final Tomcat tomcat = new Tomcat();

    @BeforeEach
    void starts() throws Exception {
        tomcat.setBaseDir(folder.toString());
        var connector = new Connector(PromptProtocol.class.getName());
        connector.setPort(0);
        ((PromptProtocol) connector.getProtocolHandler()).setPatience(Duration.ofSeconds(2));
        tomcat.setConnector(connector);
        var context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "site", new Site());
        context.addServletMappingDecoded("/", "site");
        tomcat.start();
    }

    @AfterEach
    void stops() throws Exception {
        tomcat.stop();
        tomcat.destroy();
    }

    @Test
    void closesWhatNeverEndsItsHead() throws Exception {
        assertThat(isClosed("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")).isTrue();
    }

    @Test
    void closesWhatNeverEndsItsBody() throws Exception {
        assertThat(isClosed(HEAD)).isTrue();
    }

    @Test
    void closesWhatNeverReads() throws Exception {
        try (var slow = connected()) {
            slow.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));
            TimeUnit.SECONDS.sleep(5);
            assertThat(readable(slow)).isLessThan(Site.ANSWER);
        }
    }

    @Test
    void bearsASlowLine() throws Exception {
        try (var slow = connected()) {
            var out = slow.getOutputStream();
            out.write(HEAD.getBytes(US_ASCII));
            for (var sent = 0; sent < 5_000; sent += 250) {
                out.write(new byte[250]);
                TimeUnit.MILLISECONDS.sleep(200);
            }
            assertThat(firstLine(slow)).isEqualTo("HTTP/1.1 200 ");
        }
    }

    @Test
    void bearsWhoWaitsForAnAnswer() throws Exception {
        try (var patient = connected()) {
            patient.getOutputStream()
                    .write("PUT / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));
            assertThat(firstLine(patient)).isEqualTo("HTTP/1.1 200 ");
        }
    }

    /// Sends a byte now and then until nobody takes it any more.
    private boolean isClosed(String beginning) throws Exception {
        try (var slow = connected()) {
            var begun = System.nanoTime();
            slow.getOutputStream().write(beginning.getBytes(US_ASCII));
            while (since(begun).compareTo(LONGEST) < 0) {
                slow.getOutputStream().write('x');
                TimeUnit.MILLISECONDS.sleep(200);
            }
            return false;
        } catch (IOException closed) {
            return true;
        }
    }

    private static long readable(Socket socket) {
        long bytes = 0;
        try {
            var portion = new byte[1 << 16];
            for (var read = 0; read >= 0; read = socket.getInputStream().read(portion)) {
                bytes += read;
            }
        } catch (IOException closed) {
            return bytes;
        }
        return bytes;
    }

    private Socket connected() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), tomcat.getConnector().getLocalPort());
    }

    private static String firstLine(Socket socket) throws IOException {
        var line = new byte[13];
        return new String(line, 0, socket.getInputStream().readNBytes(line, 0, 13), US_ASCII);
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /// Answers more than any buffer holds, reads whatever comes, and thinks for a while.
    private static final class Site extends HttpServlet {

        private static final long serialVersionUID = 1;
        private static final long ANSWER = 64L << 20;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var portion = new byte[1 << 16];
            Arrays.fill(portion, (byte) 'x');
            for (long sent = 0; sent < ANSWER; sent += portion.length) {
                response.getOutputStream().write(portion);
            }
        }

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            request.getInputStream().readAllBytes();
        }

        @Override
        protected void doPut(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            try {
                TimeUnit.SECONDS.sleep(6);
            } catch (InterruptedException hurry) {
                throw new IOException(hurry);
            }
        }
    }
}
