package io.mainstay.platform.access.web;

import io.mainstay.platform.persistence.DatabasePulse;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Tells load balancers and service managers in one word how this node is, and nothing more.
@Controller
class HealthPages {

    private final DatabasePulse database;

    HealthPages(DatabasePulse database) {
        this.database = database;
    }

    /// The process answers.
    @GetMapping("/health/live")
    ResponseEntity<String> live() {
        return answer(200, "live");
    }

    /// The process can work, so send people here.
    @GetMapping("/health/ready")
    ResponseEntity<String> ready() {
        return database.beats() ? answer(200, "ready") : answer(503, "unready");
    }

    private static ResponseEntity<String> answer(int status, String word) {
        return ResponseEntity.status(status)
                .contentType(MediaType.TEXT_PLAIN)
                .cacheControl(CacheControl.noStore())
                .body(word);
    }
}
