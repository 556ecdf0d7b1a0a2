package io.mainstay.portal.web;

import io.mainstay.people.OwnDetails;
import io.mainstay.platform.web.Submitted;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// What is known of the reader, and what of it they change themselves.
@Controller
@RequestMapping(OwnPage.HERE)
class OwnPages {

    private final OwnDetails own;

    OwnPages(OwnDetails own) {
        this.own = own;
    }

    /// @param phones one a line
    record PhonesForm(@Nullable String phones) {

        List<String> numbers() {
            return phones == null
                    ? List.of()
                    : phones.lines()
                            .flatMap(line -> Stream.of(line.split("[,;]")))
                            .map(String::strip)
                            .filter(number -> !number.isEmpty())
                            .toList();
        }
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("page", new OwnPage(own.show(), own.mayChangePhones()));
        return "portal/own";
    }

    @PostMapping("/phones")
    String change(Submitted<PhonesForm> form, Model model) {
        return form.attempt(
                sent -> {
                    own.changePhones(sent.numbers());
                    return form.then(OwnPage.HERE, "portal.notice.details");
                },
                () -> show(model));
    }
}
