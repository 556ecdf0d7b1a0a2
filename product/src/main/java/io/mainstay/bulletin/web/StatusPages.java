package io.mainstay.bulletin.web;

import io.mainstay.bulletin.application.StatusService;
import io.mainstay.kernel.Actors;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The status page and its feed: to whoever has signed in what is for them, to anybody else what is
/// for the public, while that is switched on.
@Controller
class StatusPages {

    static final String PATH = "/status";
    static final String FEED = "/status.atom";

    private static final MediaType ATOM =
            MediaType.parseMediaType("application/atom+xml;charset=UTF-8");

    private final StatusService status;
    private final StatusFeed feed;

    StatusPages(StatusService status, StatusFeed feed) {
        this.status = status;
        this.feed = feed;
    }

    @GetMapping(PATH)
    String show(Model model) {
        model.addAttribute("page", status.board());
        return Actors.isBound() ? "bulletin/status" : "bulletin/public_status";
    }

    /// Asked again and again, so it answers 304 while nothing was said.
    @GetMapping(FEED)
    ResponseEntity<byte[]> feed(HttpServletRequest request) {
        var told = feed.of(status.board(), status.feed(), request);
        return ResponseEntity.ok()
                .contentType(ATOM)
                .cacheControl(CacheControl.noCache())
                .header(HttpHeaders.VARY, HttpHeaders.COOKIE, HttpHeaders.ACCEPT_LANGUAGE)
                .eTag(told.tag())
                .lastModified(told.updated())
                .body(told.bytes());
    }
}
