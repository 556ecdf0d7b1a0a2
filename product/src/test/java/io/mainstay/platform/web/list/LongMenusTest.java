package io.mainstay.platform.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.incident.Cast;
import io.mainstay.kernel.Actors;
import io.mainstay.testing.ModuleTest;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/// The menus with an entry for each field are drawn when they are opened.
@ModuleTest
@Import(Cast.class)
class LongMenusTest {

    private static final String CONDITION = "name=\"add\" value=\"priority\"";
    private static final String COLUMN = "aria-label=\"Show Urgency\"";

    @Autowired WebApplicationContext context;
    @Autowired Cast cast;

    @Test
    void aPageLeadsToItsMenusAndHasNoneOfThem() throws Exception {
        assertThat(page("/incidents?filter=priority==1"))
                .contains("/incidents?filter=priority%3D%3D1&amp;menu=filter\"")
                .contains("/incidents?filter=priority%3D%3D1&amp;menu=columns\"")
                .doesNotContain(CONDITION, COLUMN, "open>");
    }

    @Test
    void theMenuOfTheAddressIsOpen() throws Exception {
        assertThat(page("/incidents?menu=filter")).contains(CONDITION).doesNotContain(COLUMN);
        assertThat(page("/incidents?menu=columns")).contains(COLUMN).doesNotContain(CONDITION);
    }

    @Test
    void aMenuThatThereIsNotIsNone() throws Exception {
        assertThat(page("/incidents?menu=%3Cb%3E")).doesNotContain(CONDITION, COLUMN, "<b>%");
    }

    private String page(String address) throws UnsupportedEncodingException {
        var answer =
                Actors.as(
                        cast.marta(),
                        () -> MockMvcTester.from(context).get().uri(address).exchange());
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }
}
