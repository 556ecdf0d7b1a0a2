package io.mainstay;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/// The product as one Spring application. People start it through `bin/mainstay`.
@SpringBootApplication
public class MainstayApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(MainstayApplication.class, arguments);
    }

    /// The only clock in the house. It ticks in microseconds as PostgreSQL does, so that an instant
    /// read back is the instant written.
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
