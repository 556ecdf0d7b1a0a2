package io.mainstay.house;

import io.mainstay.MainstayApplication;
import java.io.IOException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;

/// The picture of the modules in the docs is the one that the code makes.
class ModuleDiagramTest {

    private final ApplicationModules modules = ApplicationModules.of(MainstayApplication.class);

    @Test
    void isDrawnInTheDocs() throws IOException {
        var rooms =
                modules.stream()
                        .map(module ->
                                "    %s[\"%s\"]".formatted(name(module), module.getDisplayName()))
                        .sorted()
                        .collect(Collectors.joining("\n"));
        var arrows =
                modules.stream().flatMap(this::arrows).sorted().collect(Collectors.joining("\n"));
        Docs.assertCurrent(
                "modules.md",
                """
                # Modules

                Drawn from the code: an arrow goes from a module to one that it calls. All stand on the kernel and the platform, whose
                arrows are left out.

                ```mermaid
                flowchart TD
                %s
                %s
                ```
                """
                        .formatted(rooms, arrows));
    }

    private java.util.stream.Stream<String> arrows(ApplicationModule module) {
        return module.getDependencies(modules, DependencyDepth.IMMEDIATE).stream()
                .map(dependency -> name(dependency.getTargetModule()))
                .filter(target -> !target.equals("kernel") && !target.equals("platform"))
                .distinct()
                .map(target -> "    %s --> %s".formatted(name(module), target));
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
