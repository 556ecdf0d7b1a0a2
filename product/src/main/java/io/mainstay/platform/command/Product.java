package io.mainstay.platform.command;

import io.mainstay.platform.persistence.CannotStart;
import io.mainstay.platform.persistence.OnlyTheDatabase;
import java.net.BindException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The product on one data folder, for commands. A command of a module takes it in its constructor,
/// is added to the others in `MainstayApplication`, and works the same whether the product runs or
/// not:
///
/// ```java
/// @Command(name = "verify", description = "Checks the audit trail.")
/// public final class Verify implements Callable<Integer> {
///     …
///     public Integer call() {
///         try (var beans = product.open()) {
///             return beans.getBean(Verification.class).findings().isEmpty() ? 0 : 1;
///         }
///     }
/// }
/// ```
public final class Product {

    private final Class<?> application;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The data folder: records, keys, log. Now: ${DEFAULT-VALUE}",
            defaultValue = "${sys:mainstay.data.default}")
    private @Nullable Path data;

    /// @param application the class from which Spring finds all others
    public Product(Class<?> application) {
        this.application = application;
        System.setProperty("mainstay.data.default", DataFolder.byDefault().toString());
    }

    /// Everything but the web server, for as long as the command works: on the database of the
    /// product that runs on this data folder, or on one started now. Beans are made when they are
    /// asked for; nothing runs in the background.
    public ConfigurableApplicationContext open() {
        return run(quiet(application), "--mainstay.database.shared=true");
    }

    /// The database alone, with the tables as they are found: they may be those of an earlier
    /// version, or not be there.
    ConfigurableApplicationContext openUnmigrated() {
        return run(
                quiet(OnlyTheDatabase.class),
                "--mainstay.database.shared=true",
                "--mainstay.database.migrate=false");
    }

    private static SpringApplication quiet(Class<?> source) {
        var spring = new SpringApplication(source);
        spring.setWebApplicationType(WebApplicationType.NONE);
        spring.setLazyInitialization(true);
        return spring;
    }

    /// The whole product, with its web server.
    ConfigurableApplicationContext serve(List<String> settings) {
        return run(new SpringApplication(application), settings.toArray(String[]::new));
    }

    Path data() {
        return data == null ? DataFolder.byDefault() : data.toAbsolutePath().normalize();
    }

    Path log() {
        return data().resolve("log").resolve("mainstay.log");
    }

    private ConfigurableApplicationContext run(SpringApplication spring, String... settings) {
        DataFolder.prepare(data());
        var all = new ArrayList<>(Arrays.asList(settings));
        all.add("--mainstay.database.data=" + data());
        all.add("--spring.config.additional-location=optional:file:" + data() + "/mainstay.yaml");
        all.addAll(LogFormat.chosen(System.getenv()).settings());
        all.add("--logging.file.name=" + log());
        try {
            return spring.run(all.toArray(String[]::new));
        } catch (RuntimeException failure) {
            throw sentenceOf(failure);
        }
    }

    /// What a person can do something about is somewhere among the causes.
    private static RuntimeException sentenceOf(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart sentence) {
                return sentence;
            }
            if (cause instanceof PortInUseException taken) {
                return new CannotStart(
                        "Port %d is taken by another program. Choose another one with --port."
                                .formatted(taken.getPort()),
                        failure);
            }
            if (cause instanceof BindException refused) {
                return new CannotStart(
                        "The port cannot be opened (%s). Choose another one with --port; those below 1024 are for root."
                                .formatted(refused.getMessage()),
                        failure);
            }
        }
        return failure;
    }
}
