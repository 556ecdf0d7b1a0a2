package io.mainstay.platform.web.list;

import io.mainstay.platform.list.SavedView;
import io.mainstay.platform.list.SavedView.Asked;
import io.mainstay.platform.list.SavedViews;
import io.mainstay.platform.list.ViewSharing;
import io.mainstay.platform.web.Choice;
import io.mainstay.platform.web.Submitted;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Gives a question to a list a name, shares it with a team, and takes it away again.
@Controller
class SavedViewPages {

    private final SavedViews views;
    private final ViewSharing sharing;
    private final ListLooks looks;

    SavedViewPages(SavedViews views, ViewSharing sharing, ListLooks looks) {
        this.views = views;
        this.sharing = sharing;
        this.looks = looks;
    }

    /// @param fields divided by commas
    record ViewForm(
            @Nullable String list,
            @Nullable String name,
            @Nullable String filter,
            @Nullable String sort,
            @Nullable String fields) {

        Asked asked() {
            var columns =
                    Stream.of(text(fields).split(","))
                            .map(String::strip)
                            .filter(field -> !field.isEmpty());
            return new Asked(text(filter), text(sort), columns.toList());
        }
    }

    record NameForm(@Nullable String name) {}

    record SharingForm(@Nullable Long team) {}

    @PostMapping("/views")
    String save(Submitted<ViewForm> form, ViewForm again, Model model) {
        return form.attempt(
                sent -> {
                    var look = looks.get(text(sent.list()));
                    var view = views.save(look.list(), text(sent.name()), sent.asked());
                    return form.then(href(look, view), "platform.list.saved", view.name());
                },
                () -> {
                    var look = looks.get(text(again.list()));
                    model.addAttribute("page", new NewViewPage(look, again.asked()));
                    return "list/new_view";
                });
    }

    @GetMapping("/views/{id}")
    String show(@PathVariable long id, Model model) {
        model.addAttribute("page", page(views.get(id)));
        return "list/view";
    }

    @PostMapping("/views/{id}/name")
    String rename(@PathVariable long id, Submitted<NameForm> form, Model model) {
        return act(
                id,
                form,
                model,
                sent -> {
                    var view = views.rename(id, text(sent.name()));
                    return form.then("/views/" + id, "platform.list.saved", view.name());
                });
    }

    /// Without a team it is the owner's alone again.
    @PostMapping("/views/{id}/sharing")
    String share(@PathVariable long id, Submitted<SharingForm> form, Model model) {
        return act(
                id,
                form,
                model,
                sent -> {
                    var look = looks.get(views.get(id).list());
                    var view = views.share(id, Optional.ofNullable(sent.team()));
                    var team = view.team().map(this::name).orElse("");
                    return team.isEmpty()
                            ? form.then(look.path(), "platform.list.unshared", view.name())
                            : form.then("/views/" + id, "platform.list.shared", view.name(), team);
                });
    }

    @PostMapping("/views/{id}/copies")
    String copy(@PathVariable long id, Submitted<NameForm> form, Model model) {
        return act(
                id,
                form,
                model,
                sent -> {
                    var view = views.copy(id, text(sent.name()));
                    return form.then("/views/" + view.id(), "platform.list.saved", view.name());
                });
    }

    @PostMapping("/views/{id}/removal")
    String delete(@PathVariable long id, Submitted<NameForm> form, Model model) {
        return act(
                id,
                form,
                model,
                sent -> {
                    var look = looks.get(views.get(id).list());
                    views.delete(id);
                    return form.then(look.path(), "platform.list.forgotten");
                });
    }

    private <F> String act(long id, Submitted<F> form, Model model, Function<F, String> work) {
        return form.attempt(work, () -> show(id, model));
    }

    private SavedViewPage page(SavedView view) {
        var look = looks.get(view.list());
        var teams =
                sharing.names(sharing.teams()).entrySet().stream()
                        .map(team -> Choice.of(team.getKey(), team.getValue()))
                        .sorted(Comparator.comparing(Choice::label))
                        .toList();
        return new SavedViewPage(
                view,
                look,
                href(look, view),
                sharing.actions(view),
                teams,
                view.team().map(this::name).orElse(""));
    }

    private String name(long team) {
        return sharing.names(List.of(team)).getOrDefault(team, "");
    }

    private static String href(ListLook look, SavedView view) {
        return ListViews.href(look, view, view.asked().fields()).toString();
    }

    private static String text(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "");
    }
}
