package io.mainstay.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.platform.words.WordsFixture;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.multipart.MultipartException;

class RefusalPagesTest {

    private final RefusalPages pages = new RefusalPages(new ErrorPages(WordsFixture.words()));

    @Test
    void saysThatAFileIsTooLargeEvenWhenTheWallAlreadyStumblesOverIt() throws Exception {
        assertThat(statusOf(new InvalidParameterException("2151341020 exceeds 272629760", 413)))
                .isEqualTo(413);
    }

    @Test
    void saysThatTheDiskIsFullAndWhenToComeAgain() throws Exception {
        assertThat(statusOf(new MultipartException("", new IOException("No space left on device"))))
                .isEqualTo(507);
    }

    @Test
    void takesWhatItDoesNotKnowForAFault() throws Exception {
        assertThat(statusOf(new IllegalStateException("unheard of"))).isEqualTo(500);
    }

    private int statusOf(Exception failure) throws Exception {
        var response = new MockHttpServletResponse();
        var model = new ExtendedModelMap();

        pages.failed(failure, new MockHttpServletRequest(), response, model);

        assertThat(model.get("page")).isInstanceOf(ErrorPage.class);
        return response.getStatus();
    }
}
