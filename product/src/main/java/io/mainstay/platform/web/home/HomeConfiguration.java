package io.mainstay.platform.web.home;

import io.mainstay.platform.web.NavigationEntry;
import io.mainstay.platform.web.NavigationEntry.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The way back to the first page.
@Configuration(proxyBeanMethods = false)
class HomeConfiguration {

    @Bean
    NavigationEntry homeEntry() {
        return NavigationEntry.of(Group.START, 1, "platform.home", "/", "home");
    }
}
