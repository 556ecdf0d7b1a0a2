package io.mainstay.notification.web;

import io.mainstay.notification.Notifications;
import io.mainstay.platform.web.Bell;
import org.springframework.stereotype.Component;

/// The bell in the frame of every page.
@Component
record NotificationBell(Notifications notifications) implements Bell {

    @Override
    public int unread() {
        return notifications.unread();
    }

    @Override
    public String href() {
        return "/notifications";
    }
}
