package io.mainstay.testing;

import io.mainstay.platform.access.application.QuickPasswords;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/// A test of modules together, in the whole product, on a real PostgreSQL. Inject what you ask,
/// `MockMvc` to ask it as a browser would, and `TestClock` to turn the time; each test begins at
/// `TestClock.NINE_O_CLOCK`.
///
/// Tests that need the same context share it, and its database; so let each make its own records.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@Import({TestClock.Configuration.class, QuickPasswords.class})
@ContextConfiguration(initializers = TestDatabase.class)
@ExtendWith(TestClock.TurnedBack.class)
public @interface ModuleTest {}
