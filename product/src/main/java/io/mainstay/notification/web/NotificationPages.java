package io.mainstay.notification.web;

import io.mainstay.notification.application.NotificationService;
import io.mainstay.platform.access.RecordCard;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What the person who is signed in was told. Opening a message marks it as read.
@Controller
@RequestMapping("/notifications")
class NotificationPages {

    private static final int SIZE = 50;

    private final NotificationService notifications;

    NotificationPages(NotificationService notifications) {
        this.notifications = notifications;
    }

    @GetMapping
    String list(@RequestParam Optional<Long> before, Model model) {
        var page =
                notifications.mine(before.map(OptionalLong::of).orElse(OptionalLong.empty()), SIZE);
        model.addAttribute("page", NotificationPage.of(page));
        return "notification/list";
    }

    /// Marks it as read and goes to the record, while the reader may see it.
    @PostMapping("/{id}/reading")
    String open(@PathVariable long id) {
        var card = notifications.read(id).card();
        return "redirect:" + card.map(RecordCard::href).orElse("/notifications");
    }

    @PostMapping("/reading")
    String readAll() {
        notifications.readAll();
        return "redirect:/notifications";
    }
}
