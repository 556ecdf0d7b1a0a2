package io.mainstay.platform.web;

import static io.mainstay.platform.web.FrameFixture.NINE_O_CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class FrameTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/printers");

    @ParameterizedTest
    @CsvSource({
        "PT0S, just now",
        "PT59S, just now",
        "PT1M, 1 min ago",
        "PT59M59S, 59 min ago",
        "PT1H, 1 h ago",
        "PT47H, 1 d ago",
        "PT-3H, in 3 h",
        "P29D, 29 d ago",
        "P30D, 21 Oct 2026"
    })
    void saysHowLongAgo(Duration gone, String said) {
        assertThat(FrameFixture.frame(request).ago(NINE_O_CLOCK.minus(gone))).isEqualTo(said);
    }

    @Test
    void saysTimesInTheReadersZone() {
        request.setCookies(new Cookie("zone", "Asia/Kathmandu"));

        assertThat(FrameFixture.frame(request).when(NINE_O_CLOCK)).isEqualTo("20 Nov 2026, 14:45");
    }

    @Test
    void mistrustsItsCookies() {
        request.setCookies(new Cookie("zone", "../../etc"), new Cookie("theme", "\"><script>"));

        var reader = FrameFixture.frame(request).reader();

        assertThat(reader.zone().getId()).isEqualTo("Z");
        assertThat(reader.theme()).isEqualTo("auto");
    }

    @Test
    void givesStaticFilesAnAddressThatChangesWithTheirContent() {
        var style = FrameFixture.frame(request).asset("mainstay.css");

        assertThat(style).matches("/static/[0-9a-f]{8}/mainstay\\.css");
        assertThat(FrameFixture.assets().find("mainstay.css").orElseThrow().plain()).isNotEmpty();
        assertThat(FrameFixture.assets().find("../application.yaml")).isEmpty();
    }

    @Test
    void usesNoStyleAttributeAndNoScriptInItsTemplates() throws Exception {
        try (var files = java.nio.file.Files.walk(java.nio.file.Path.of("src/main/jte"))) {
            for (var file : files.filter(path -> path.toString().endsWith(".jte")).toList()) {
                assertThat(java.nio.file.Files.readString(file, StandardCharsets.UTF_8))
                        .as(file.toString())
                        .doesNotContainPattern(
                                "\\sstyle=|\\son[a-z]+=\"|<script(?! src=)|<style|javascript:");
            }
        }
    }

    @Test
    void findsEveryIconOnce() {
        var icon = new gg.jte.output.StringOutput();
        FrameFixture.frame(request).icon("bell").writeTo(icon);

        assertThat(icon.toString())
                .startsWith("<svg class=\"icon\"")
                .doesNotContain("M0 0h24v24H0z");
        assertThat(List.of(icon.toString().split("<path"))).hasSize(3);
    }
}
