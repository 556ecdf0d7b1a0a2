package io.mainstay.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// How a text will look before it is sent, and what its signs mean. Nothing is kept.
@Controller
@RequestMapping("/markdown")
class MarkdownPages {

    /// As much as any text can hold.
    private static final int LONGEST = 100_000;

    @GetMapping
    String help() {
        return "markdown/help";
    }

    /// Any form may send itself here: `_preview` says which of its fields is the text.
    @PostMapping
    String preview(HttpServletRequest request, Model model) {
        var field = Objects.requireNonNullElse(request.getParameter("_preview"), "text");
        var text = Objects.requireNonNullElse(request.getParameter(field), "");
        model.addAttribute("text", text.substring(0, Math.min(text.length(), LONGEST)));
        return "markdown/preview";
    }
}
