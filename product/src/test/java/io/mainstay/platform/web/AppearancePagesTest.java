package io.mainstay.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AppearancePagesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//e.x",
                "/..//e.x",
                "/.//e.x",
                "/a/../..//e.x",
                "/\\e.x",
                "/{x}",
                "/%zz",
                "/a\nb",
                "https://e.x",
                ""
            })
    void leadsNowhereOdd(String back) {
        assertThat(chosen(back)).isEqualTo("redirect:/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/incidents?filter=state==NEW", "/sign-in?next=%2Fincidents"})
    void leadsBackToWhereItWasChosen(String back) {
        assertThat(chosen(back)).isEqualTo("redirect:" + back);
    }

    private static String chosen(String back) {
        return new AppearancePages(Mockito.mock())
                .choose("dark", back, new MockHttpServletRequest(), new MockHttpServletResponse());
    }
}
