package io.mainstay.bulletin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.mainstay.bulletin.Addressees;
import io.mainstay.bulletin.BulletinNumber;
import io.mainstay.bulletin.Bulletins;
import io.mainstay.bulletin.Kind;
import io.mainstay.bulletin.Language;
import io.mainstay.bulletin.NewBulletin;
import io.mainstay.bulletin.Severity;
import io.mainstay.incident.Cast;
import io.mainstay.kernel.Actors;
import io.mainstay.testing.ModuleTest;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// The status page as whoever has not signed in reads it, and its feed.
@ModuleTest
@Import(Cast.class)
class StatusPagesTest {

    @Autowired MockMvc mvc;
    @Autowired Bulletins bulletins;
    @Autowired JdbcClient jdbc;
    @Autowired Cast cast;

    @BeforeEach
    void opens() {
        open(true);
    }

    @AfterEach
    void closes() {
        open(false);
    }

    @Test
    void showsThePublicWhatIsMarkedForIt() throws Exception {
        var inside = publish("Payroll is <late>", false);
        var outside = publish("Tills are <down> & out", true);
        var page = answer("/status").getContentAsString();

        assertThat(page)
                .contains("Tills are &lt;down&gt; &amp; out")
                .contains("A <strong>technician</strong> looks at it.")
                .doesNotContain("Payroll")
                .doesNotContain(inside.toString())
                .doesNotContain(outside.toString())
                .doesNotContain("Ines Duarte")
                .doesNotContain("/bulletins");
        assertThat(page).contains("application/atom+xml");
    }

    @Test
    void theFeedSaysTheSame() throws Exception {
        publish("Payroll is <late>", false);
        var outside = publish("Tills are <down> & \ufffe out", true);
        var answer = answer("/status.atom");
        var bytes = answer.getContentAsByteArray();
        var feed = parsed(bytes);

        assertThat(answer.getContentType()).startsWith("application/atom+xml");
        assertThat(new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("Payroll")
                .doesNotContain(outside.toString())
                .doesNotContain("Ines Duarte");
        assertThat(text(feed.getDocumentElement(), "id")).startsWith("urn:uuid:");
        var entry = (Element) feed.getElementsByTagName("entry").item(0);
        assertThat(text(entry, "title")).isEqualTo("Tills are <down> & \ufffd out");
        assertThat(text(entry, "id"))
                .isEqualTo(
                        "urn:uuid:"
                                + jdbc.sql("select mark from bulletin.bulletin where id = ?")
                                        .param(outside.serial())
                                        .query(String.class)
                                        .single());
        assertThat(text(entry, "updated")).isEqualTo("2026-03-02T09:00:00Z");
        assertThat(text(entry, "content")).contains("A <strong>technician</strong> looks at it.");
    }

    @Test
    void theFeedIsSentAgainOnlyWhenItSaysSomethingElse() throws Exception {
        var number = publish("Tills are down", true);
        var first = answer("/status.atom");
        var tag = String.valueOf(first.getHeader("ETag"));
        assertThat(first.getHeader("Cache-Control")).isEqualTo("no-cache");
        assertThat(first.getHeader("Vary")).contains("Cookie");
        assertThat(again(tag).getStatus()).isEqualTo(304);

        Actors.run(cast.manager(), () -> bulletins.end(number, "They work again."));
        var next = again(tag);
        assertThat(next.getStatus()).isEqualTo(200);
        assertThat(next.getContentAsString()).contains("They work again.");
        assertThat(text(parsed(next.getContentAsByteArray()).getDocumentElement(), "id"))
                .isEqualTo(text(parsed(first.getContentAsByteArray()).getDocumentElement(), "id"));
    }

    private BulletinNumber publish(String title, boolean open) {
        return Actors.as(
                cast.manager(),
                () ->
                        bulletins.publish(
                                new NewBulletin(
                                        title,
                                        "A **technician** looks at it.",
                                        Kind.DISRUPTION,
                                        Severity.DOWN,
                                        Language.ENGLISH,
                                        Addressees.HOUSE,
                                        open,
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty())));
    }

    private MockHttpServletResponse answer(String path) throws Exception {
        var answer = mvc.perform(get(path)).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer;
    }

    private MockHttpServletResponse again(String tag) throws Exception {
        return mvc.perform(get("/status.atom").header("If-None-Match", tag))
                .andReturn()
                .getResponse();
    }

    private static Document parsed(byte[] xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml));
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent();
    }

    private void open(boolean open) {
        jdbc.sql("update bulletin.setting set open = :open").param("open", open).update();
    }
}
