package io.mainstay.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.kernel.Role;
import io.mainstay.platform.words.MarkedWords;
import io.mainstay.platform.words.Words;
import io.mainstay.testing.ModuleTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.test.web.servlet.MockMvc;

/// The pages of the own account speak the language that it keeps.
@ModuleTest
class OwnAccountInEveryLanguageTest {

    @TestBean(name = "words")
    @Nullable Words marked;

    @Autowired MockMvc mvc;
    @Autowired Accounts accounts;
    @Autowired PersonDirectory people;
    @Autowired JdbcClient jdbc;

    static Words marked() throws IOException {
        return MarkedWords.read();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "nl"})
    void isTheOneOfTheAccount(String tag) throws Exception {
        jdbc.sql("delete from platform_access.attempt").update();
        var browser = new AccountFixture(mvc, accounts, people).signedIn(Role.USER);
        browser.send("/account/preferences", "language", tag);

        for (var page : new String[] {"/account", "/account/preferences", "/account/password"}) {
            saysIn(tag, browser.open(page));
        }
        saysIn(tag, browser.send("/account/preferences", "zone", "Nowhere/Land"));
        var wrong = new String[] {"current", "x", "next", "short", "again", "shorter"};
        saysIn(tag, browser.send("/account/password", wrong));
        saysIn(tag, browser.open("/no/such/page"));
    }

    private static void saysIn(String tag, MockHttpServletResponse answer) {
        var page = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(page).contains("<html lang=\"" + tag + "\"");
        assertThat(MarkedWords.in(page)).isEmpty();
    }
}
