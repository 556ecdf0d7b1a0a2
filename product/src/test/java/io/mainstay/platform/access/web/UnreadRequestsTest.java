package io.mainstay.platform.access.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/// What comes over the wire, byte by byte, to a server that is set up as ours.
class UnreadRequestsTest {

    private WebServer server = new TomcatServletWebServerFactory(0).getWebServer();

    @BeforeEach
    void starts() {
        var factory = new TomcatServletWebServerFactory(0);
        new UnreadRequests().customize(factory);
        server =
                factory.getWebServer(
                        context -> context.addServlet("site", new Site()).addMapping("/"));
        server.start();
    }

    @AfterEach
    void stops() {
        server.stop();
        server.destroy();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x=[", "filter=title==\"a|b\"", "x={^}`<>\\"})
    void whatPeopleTypeInAnAddressIsRead(String query) throws IOException {
        assertThat(answer("GET /incidents?" + query + " HTTP/1.1\r\nHost: localhost"))
                .startsWith("HTTP/1.1 200")
                .endsWith(query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /incidents/[ HTTP/1.1\r\nHost: localhost",
                "GET /incidents?x=\u0001 HTTP/1.1\r\nHost: localhost",
                "GET /incidents/%zz HTTP/1.1\r\nHost: localhost",
                "GET /incidents HTTP/1.1\r\nHost: a b",
                "GET /incidents HTTP/1.1",
            })
    void whatCannotBeReadIsAnsweredInOurWords(String head) throws IOException {
        var answer = answer(head);
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("Content-Type: text/plain", "Malformed request\nThe address or a header")
                .doesNotContainIgnoringCase("tomcat")
                .doesNotContain("<html", "Exception", "Apache", "Server:");
    }

    @Test
    void programsAreToldAProblem() throws IOException {
        assertThat(answer("GET /api/v1/incidents/%zz HTTP/1.1\r\nHost: localhost"))
                .startsWith("HTTP/1.1 400")
                .contains(
                        "Content-Type: application/problem+json", "\"code\":\"malformed-request\"")
                .doesNotContain("<html", "Apache");
    }

    private String answer(String head) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            socket.setSoTimeout(10_000);
            var whole = head + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(whole.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    /// Says what was asked.
    private static final class Site extends HttpServlet {

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var asked = request.getQueryString();
            response.getWriter().print(asked == null ? "" : asked);
        }
    }
}
