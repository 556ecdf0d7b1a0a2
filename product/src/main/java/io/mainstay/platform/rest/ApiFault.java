package io.mainstay.platform.rest;

import org.springframework.http.HttpStatus;

/// A request that breaks the rules of the API itself rather than one of a practice: no version
/// where one is needed, a key used twice.
final class ApiFault extends RuntimeException {

    private final HttpStatus status;
    private final String code;

    ApiFault(HttpStatus status, String code) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
    }

    HttpStatus status() {
        return status;
    }

    /// Its words stand under `refusal.<code>`.
    String code() {
        return code;
    }
}
