package io.mainstay.people.rest;

import io.mainstay.people.OwnDetails;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Under which telephone numbers the caller is reached.
@RestController
@RequestMapping("/api/v1/me/phones")
class OwnDetailsResource {

    private final OwnDetails own;

    OwnDetailsResource(OwnDetails own) {
        this.own = own;
    }

    /// @param changeable whether the caller may change them
    record PhonesJson(List<String> phones, boolean changeable) {}

    record NewPhonesJson(@Nullable List<String> phones) {}

    @GetMapping
    PhonesJson show() {
        return new PhonesJson(own.show().phones(), own.mayChangePhones());
    }

    @PutMapping
    PhonesJson change(@RequestBody NewPhonesJson body) {
        own.changePhones(Objects.requireNonNullElse(body.phones(), List.of()));
        return show();
    }
}
