package io.mainstay.platform.web;

import io.mainstay.platform.access.Logins;
import io.mainstay.platform.access.RecordDoors;
import io.mainstay.platform.words.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Makes the frame of each page.
@Component
record Frames(
        Words words,
        Icons icons,
        Assets assets,
        Navigation navigation,
        Markdown markdown,
        RecordDoors doors,
        Logins logins,
        Clock clock) {

    Frame of(HttpServletRequest request, HttpServletResponse response) {
        return new Frame(this, request, Notice.take(request, response));
    }
}
