package io.mainstay.platform.web.list;

import io.mainstay.platform.list.SavedViews;
import io.mainstay.platform.web.Submitted;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Gives a question to a list a name of the reader's own, and takes it away again.
@Controller
class SavedViewPages {

    private final SavedViews views;
    private final ListLooks looks;

    SavedViewPages(SavedViews views, ListLooks looks) {
        this.views = views;
        this.looks = looks;
    }

    @PostMapping("/views")
    String save(Submitted<ViewForm> form) {
        return form.attempt(
                sent -> {
                    var look = looks.get(text(sent.list()));
                    var view =
                            views.save(
                                    look.list(),
                                    text(sent.name()),
                                    text(sent.filter()),
                                    text(sent.sort()));
                    var start = Address.of(look.path()).with("filter", view.filter());
                    var address = view.sort().isEmpty() ? start : start.with("sort", view.sort());
                    return form.then(address.toString(), "platform.list.saved", view.name());
                },
                () -> "redirect:/");
    }

    @PostMapping("/views/{id}/removal")
    String delete(@PathVariable long id, Submitted<ViewForm> form) {
        return form.attempt(
                sent -> {
                    var look = looks.get(text(sent.list()));
                    views.delete(id);
                    return form.then(look.path(), "platform.list.forgotten");
                },
                () -> "redirect:/");
    }

    private static String text(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "");
    }

    record ViewForm(
            @Nullable String list,
            @Nullable String name,
            @Nullable String filter,
            @Nullable String sort) {}
}
