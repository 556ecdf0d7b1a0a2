package io.mainstay.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "e.x",
                "//e.x",
                "///e.x",
                "/\\e.x",
                "\\\\e.x",
                "https:e.x",
                "https://e.x",
                "https:/e.x",
                "javascript:alert(1)",
                "\t//e.x",
                "/\t/e.x",
                "/\n/e.x",
                " //e.x",
                "/.//e.x",
                "/..//e.x",
                "/a/../..//e.x",
                "/%zz"
            })
    void dropsWhatMightLeadElsewhere(String next) {
        assertThat(LocalPath.parse(next)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/incidents/INC-1042",
                "/incidents?filter=state=in=(NEW,ASSIGNED);priority=le=2",
                "/search?q=%22mail%20slow%22",
                "/people/1#teams"
            })
    void keepsOurOwnPages(String next) {
        assertThat(LocalPath.parse(next)).contains(next);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-out", "/sign-in?next=/"})
    void signingInDoesNotLeadToSigningInOrOut(String next) {
        assertThat(LocalPath.pastSignIn(next)).isEmpty();
        assertThat(LocalPath.parse(next)).contains(next);
    }

    @Test
    void nothingLeadsNowhere() {
        assertThat(LocalPath.parse(null)).isEmpty();
    }
}
