package io.mainstay.platform.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// What was answered to a request with an idempotency key.
///
/// @param requestHash of method, address and body, so that a key cannot answer for another request
/// @param headers those that belong to the answer: type, location, version
record KeptAnswer(byte[] requestHash, int status, Map<String, String> headers, byte[] body) {

    static final String REPLAYED = "Idempotency-Replayed";

    private static final List<String> HEADERS =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG);

    static KeptAnswer of(byte[] requestHash, ContentCachingResponseWrapper response) {
        var headers = new LinkedHashMap<String, String>();
        for (var name : HEADERS) {
            var value = response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new KeptAnswer(
                requestHash, response.getStatus(), headers, response.getContentAsByteArray());
    }

    void send(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        headers.forEach(response::setHeader);
        response.setHeader(REPLAYED, "true");
        response.getOutputStream().write(body);
    }
}
