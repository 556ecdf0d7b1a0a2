package io.mainstay.platform.access.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// What the server cannot read never reaches us; it would answer with a page of its own. Browsers
/// send some characters as they are typed, such as the `[` of an address, which the standard wants
/// written otherwise: in a query those are read.
@Component
class UnreadRequests implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String TYPED = "<>[]^`{|}\"\\";

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addConnectorCustomizers(
                connector -> connector.setProperty("relaxedQueryChars", TYPED));
        server.addContextCustomizers(context -> speakIn((StandardHost) context.getParent()));
    }

    /// The host looks for the class, and adds one that speaks for the server unless it finds it.
    private static void speakIn(StandardHost host) {
        host.setErrorReportValveClass(InOurWords.class.getName());
        host.getPipeline().addValve(new InOurWords());
    }

    private static final class InOurWords extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            if (response.getStatus() != HttpStatus.BAD_REQUEST.value()
                    || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            try {
                PlainAnswer.MALFORMED.send(request, response);
                response.finishResponse();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }
}
