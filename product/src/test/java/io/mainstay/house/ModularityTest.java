package io.mainstay.house;

import io.mainstay.MainstayApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// Modules use only the modules on their list, only through their doors, and never in a circle.
class ModularityTest {

    @Test
    void everyModuleKeepsToItsDoors() {
        ApplicationModules.of(MainstayApplication.class).verify();
    }
}
