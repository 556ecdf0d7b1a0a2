package io.mainstay;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The only place where the product looks at the real time; everybody else is given this clock.
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    /// Ticks in microseconds as PostgreSQL does, so that an instant read back is the instant
    /// written.
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
