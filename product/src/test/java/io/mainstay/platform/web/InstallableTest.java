package io.mainstay.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.mainstay.testing.ModuleTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/// What a browser asks for that puts the house on a home screen, before anybody has signed in.
@ModuleTest
class InstallableTest {

    @Autowired MockMvc mvc;
    @Autowired Assets assets;

    @Test
    void namesIconsThatAreThere() throws Exception {
        var manifest = open(assets.address("manifest.webmanifest"));
        assertThat(manifest.getContentType()).isEqualTo("application/manifest+json");
        var text = manifest.getContentAsString();
        assertThat(JsonPath.<String>read(text, "$.start_url")).isEqualTo("/");
        assertThat(JsonPath.<String>read(text, "$.display")).isEqualTo("standalone");
        List<String> icons = JsonPath.read(text, "$.icons[*].src");
        assertThat(icons).hasSize(3);
        for (var icon : icons) {
            var answer = open(icon);
            assertThat(answer.getHeader("Cache-Control")).contains("immutable");
            assertThat(answer.getContentType()).isIn("image/png", "image/svg+xml;charset=UTF-8");
        }
    }

    @Test
    void isNamedByEveryPage() throws Exception {
        assertThat(open("/sign-in").getContentAsString())
                .contains("rel=\"manifest\" href=\"" + assets.address("manifest.webmanifest"))
                .contains("name=\"theme-color\"");
    }

    private MockHttpServletResponse open(String path) throws Exception {
        var answer = mvc.perform(MockMvcRequestBuilders.get(path)).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer;
    }
}
