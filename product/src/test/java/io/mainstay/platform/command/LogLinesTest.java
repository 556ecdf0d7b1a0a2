package io.mainstay.platform.command;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/// Nobody writes a line of the log but the product: what came from outside stays within its line.
class LogLinesTest {

    private static final String FORGED =
            "bad\r\n2026-11-22T15:00:00.000Z ERROR [main] forged : granted\u001b[31m";
    private static final Pattern BEGUN = Pattern.compile("^[0-9]{4}-", Pattern.MULTILINE);

    @Test
    void aMessageStaysOneLine() throws Exception {
        var line = written(FORGED, null);
        assertThat(line.strip().lines()).hasSize(1);
        assertThat(line).doesNotContain("\u001b");
    }

    @Test
    void theMessageOfAFaultBeginsNoLine() throws Exception {
        var lines = written("failed", new IllegalStateException(FORGED));
        assertThat(BEGUN.matcher(lines).results()).hasSize(1);
        assertThat(lines).contains("\n\tat ").contains("granted").doesNotContain("\u001b");
    }

    private static String written(String message, @Nullable Throwable fault) throws Exception {
        var context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        var layout = new PatternLayout();
        layout.setContext(context);
        layout.setPattern(pattern());
        layout.start();
        var logger = context.getLogger("lamp");
        return layout.doLayout(
                new LoggingEvent("lamp", logger, Level.ERROR, message, fault, new Object[0]));
    }

    /// As the product has it, but for the word that only Spring Boot knows.
    private static String pattern() throws Exception {
        try (var file = LogLinesTest.class.getResourceAsStream("/logback-product.xml")) {
            var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file);
            var property = (Element) document.getElementsByTagName("property").item(0);
            return property.getAttribute("value").replace("%wEx", "%ex");
        }
    }
}
