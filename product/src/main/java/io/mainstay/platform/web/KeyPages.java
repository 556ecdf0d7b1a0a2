package io.mainstay.platform.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The help on keys as a page of its own, for those who have no script.
@Controller
class KeyPages {

    @GetMapping("/keys")
    String keys() {
        return "home/keys";
    }
}
