package io.mainstay.platform.access.application;

import java.util.concurrent.Semaphore;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// Hashes that cost next to nothing: hundreds of people sign in while the tests run, each with five
/// of them. `PasswordsTest` holds the real ones.
@TestConfiguration(proxyBeanMethods = false)
public class QuickPasswords {

    private static final int MEMORY_KIB = 64;
    private static final int PASSES = 1;

    @Bean
    @Primary
    Passwords quickPasswords() {
        return new Passwords(new Semaphore(2, true), MEMORY_KIB, PASSES);
    }
}
