package io.mainstay.platform.rest;

import io.mainstay.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/// What went wrong with a request, before it is put into words.
///
/// @param arguments fill the words `refusal.<code>`
/// @param parameters true when the problems are about parameters of the request, not its body
record Trouble(
        int status,
        String code,
        List<Object> arguments,
        List<Refusal.Problem> problems,
        boolean parameters,
        Optional<Long> currentVersion,
        HttpHeaders headers) {

    static Trouble of(int status, String code, Object... arguments) {
        return new Trouble(
                status,
                code,
                List.of(arguments),
                List.of(),
                false,
                Optional.empty(),
                new HttpHeaders());
    }

    static Trouble inBody(String code, Refusal.Problem problem) {
        return new Trouble(
                400, code, List.of(), List.of(problem), false, Optional.empty(), new HttpHeaders());
    }

    static Trouble inParameter(String code, Refusal.Problem problem) {
        return new Trouble(
                400, code, List.of(), List.of(problem), true, Optional.empty(), new HttpHeaders());
    }
}
