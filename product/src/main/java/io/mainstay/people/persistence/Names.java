package io.mainstay.people.persistence;

import io.mainstay.kernel.InvalidInput;
import org.springframework.dao.DuplicateKeyException;

/// Turns a name that is taken already into a refusal of that field.
final class Names {

    private Names() {}

    static void taken(Runnable write) {
        try {
            write.run();
        } catch (DuplicateKeyException taken) {
            throw InvalidInput.of("name", "taken");
        }
    }
}
