package io.mainstay.drills;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;

/// Reads what a drill needs from a JSON answer.
final class Answer {

    private Answer() {}

    static String text(HttpResponse<String> answer, String field) {
        return find(answer, "\"" + field + "\"\\s*:\\s*\"([^\"]*)\"");
    }

    static long number(HttpResponse<String> answer, String field) {
        return Long.parseLong(find(answer, "\"" + field + "\"\\s*:\\s*(\\d+)"));
    }

    static String version(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElse("*");
    }

    private static String find(HttpResponse<String> answer, String pattern) {
        var match = Pattern.compile(pattern).matcher(answer.body());
        if (!match.find()) {
            throw new IllegalStateException(
                    "%s was answered %d %s"
                            .formatted(answer.uri(), answer.statusCode(), answer.body()));
        }
        return match.group(1);
    }
}
