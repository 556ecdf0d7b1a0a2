package io.mainstay.platform.web.pick;

import io.mainstay.kernel.RecordRef;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What a field offers while somebody types. Each source offers what the asking person may pick.
@Controller
@RequestMapping("/options")
class PickPages {

    private static final int OFFERED = 12;
    private static final int LONGEST = 300;

    private final Pickers pickers;

    PickPages(Pickers pickers) {
        this.pickers = pickers;
    }

    @GetMapping("/{kind}")
    String options(
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String about,
            Model model) {
        var words = q.substring(0, Math.min(q.length(), LONGEST));
        var offered = pickers.offered(kind, words, OFFERED, RecordRef.parse(about));
        model.addAttribute("page", new PickPage(offered));
        return "pick/options";
    }
}
