package io.mainstay.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.incident.Cast;
import io.mainstay.incident.application.IncidentService;
import io.mainstay.kernel.Actors;
import io.mainstay.testing.ModuleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

@ModuleTest
@Import(Cast.class)
class ReloadedFormTest {

    @Autowired WebApplicationContext context;
    @Autowired Cast cast;
    @Autowired IncidentService incidents;

    @Test
    void theAddressOfARefusedFormLeadsBackToTheRecord() {
        var web = MockMvcTester.from(context);
        var incident = Actors.as(cast.marta(), () -> incidents.report(cast.mailIsSlow()));
        var path = "/incidents/" + incident.number();
        var answer =
                Actors.as(
                        cast.marta(),
                        web.get().uri(path + "/hold").accept(MediaType.TEXT_HTML)::exchange);
        assertThat(answer).hasStatus3xxRedirection().hasRedirectedUrl(path);
    }
}
