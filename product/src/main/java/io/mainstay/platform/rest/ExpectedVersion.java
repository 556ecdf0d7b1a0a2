package io.mainstay.platform.rest;

import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;

/// The version that the caller read, from `If-Match: "7"`. A controller method takes it as a
/// parameter and by that demands the header: 428 without it. Where the version is not needed, take
/// an `Optional<ExpectedVersion>`.
public record ExpectedVersion(long value) {

    private static final Pattern FORM = Pattern.compile("\"([0-9]{1,18})\"");

    static ExpectedVersion parse(String header) {
        var match = FORM.matcher(header.strip());
        if (!match.matches()) {
            throw new ApiFault(HttpStatus.BAD_REQUEST, "bad-if-match");
        }
        return new ExpectedVersion(Long.parseLong(match.group(1)));
    }

    static ApiFault missing() {
        return new ApiFault(HttpStatus.PRECONDITION_REQUIRED, "if-match-needed");
    }
}
