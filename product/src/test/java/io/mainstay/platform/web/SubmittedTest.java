package io.mainstay.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.RecordRef;
import io.mainstay.kernel.Refusal.Problem;
import io.mainstay.kernel.StaleRecord;
import io.mainstay.platform.draft.Drafts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SubmittedTest {

    private static final String ACTION = "/printers/7/name";

    record NameForm(String name) {}

    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", ACTION);
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    private Submitted<NameForm> sent(Problem... unread) {
        return new Submitted<>(
                request,
                response,
                new NameForm("laser"),
                List.of(unread),
                new SentDraft(new DefaultListableBeanFactory().getBeanProvider(Drafts.class)));
    }

    @Test
    void goesOnWhenTheUseCaseSucceeds() {
        var form = sent();

        var view =
                form.attempt(
                        it -> form.then("/printers/7", "printer.renamed", it.name()),
                        () -> "again");

        assertThat(view).isEqualTo("redirect:/printers/7");
        assertThat(response.getHeader("Set-Cookie")).startsWith("notice=printer.renamed%0Alaser");
    }

    @Test
    void showsThePageAgainWithWhatWasTyped() {
        request.addParameter("name", "la\u0000ser");

        var view = sent().attempt(it -> refuse(), () -> "again");

        var form = PageForm.of(ACTION, request, FrameFixture.frame(request));
        assertThat(view).isEqualTo("again");
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(form.value("name", "inkjet")).isEqualTo("la\u0000ser");
        assertThat(form.problem("name")).isPresent();
    }

    @Test
    void leavesOtherFormsOfThePageFresh() {
        request.addParameter("name", "laser");
        sent().attempt(it -> refuse(), () -> "again");

        var other = PageForm.of("/printers/7/place", request, FrameFixture.frame(request));

        assertThat(other.isRefused()).isFalse();
        assertThat(other.value("name", "inkjet")).isEqualTo("inkjet");
    }

    @Test
    void neverActsOnWhatCouldNotBeRead() {
        var view =
                sent(Problem.of("name", "not-understood"))
                        .attempt(
                                it -> {
                                    throw new AssertionError("acted");
                                },
                                () -> "again");

        assertThat(view).isEqualTo("again");
        assertThat(response.getStatus()).isEqualTo(422);
    }

    @Test
    void showsBothVersionsWhenSomebodyElseWasFaster() {
        request.addParameter("name", "laser");
        sent().attempt(
                        it -> {
                            throw new StaleRecord(new RecordRef("PRN", 7), 4);
                        },
                        () -> "again");

        var form = PageForm.of(ACTION, request, FrameFixture.frame(request));

        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(form.value("name", "inkjet")).isEqualTo("laser");
        assertThat(form.meanwhile("name", "inkjet")).contains("inkjet");
        assertThat(form.meanwhile("name", "laser")).isEmpty();
    }

    @Test
    void leavesToTheErrorPageWhatIsNoMatterOfTheForm() {
        assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() ->
                        sent().attempt(
                                        it -> {
                                            throw new NoSuchRecord("PRN-7");
                                        },
                                        () -> "again"));
    }

    private static String refuse() {
        throw InvalidInput.of("name", "control-character");
    }
}
