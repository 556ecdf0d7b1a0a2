package io.mainstay.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/// Tries routes on records of one kind and undoes whatever they did.
final class Attempts<N extends Numbered> {

    /// Adds what a route is sent, so that nothing but the wall can refuse it.
    interface Sending<N> {

        void complete(MockHttpServletRequestBuilder sent, Route route, N record);
    }

    private final MockMvc mvc;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final String traces;
    private final Sending<N> sending;
    private final List<String> wrong = new ArrayList<>();

    /// @param traces a query for a text that is another wherever something was written
    Attempts(ApplicationContext context, String traces, Sending<N> sending) {
        this.mvc = context.getBean(MockMvc.class);
        this.jdbc = context.getBean(JdbcClient.class);
        this.transaction = context.getBean(TransactionTemplate.class);
        this.traces = traces;
        this.sending = sending;
    }

    /// What was not answered as the oracle says.
    List<String> wrong() {
        return wrong;
    }

    /// @param expected `done`, or the status of a refusal
    void expect(Route route, Somebody who, N record, String expected) {
        var before = traces();
        var got = undone(route, who, record);
        if (!got.equals(expected)) {
            wrong.add(
                    "%s by %s on %s: %s, was %s"
                            .formatted(route.name(), who, record, expected, got));
        }
        assertThat(traces()).as(route.name()).isEqualTo(before);
    }

    /// What was done is told by the status, and what must not be done leaves no trace even before
    /// it is undone.
    private String undone(Route route, Somebody who, N record) {
        return Objects.requireNonNull(
                transaction.execute(open -> {
                    open.setRollbackOnly();
                    var before = traces();
                    var status = status(route, who, record);
                    var isDone = status < 400 || status == 409 || status == 412 || status == 422;
                    var left = isDone || traces().equals(before) ? "" : ", and left a trace";
                    return (isDone ? "done" : Integer.toString(status)) + left;
                }));
    }

    private int status(Route route, Somebody who, N record) {
        var sent =
                request(HttpMethod.valueOf(route.verb()), route.address(record.number()))
                        .cookie(who.cookie())
                        .header("X-CSRF-Token", who.csrf());
        sending.complete(sent, route, record);
        try {
            return mvc.perform(sent).andReturn().getResponse().getStatus();
        } catch (Exception failure) {
            throw new AssertionError(route.name() + " by " + who, failure);
        }
    }

    private String traces() {
        return jdbc.sql(traces).query(String.class).single();
    }
}
