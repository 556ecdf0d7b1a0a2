package io.mainstay.platform.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mainstay.platform.list.ListRegister;
import io.mainstay.platform.list.SavedView;
import io.mainstay.platform.list.SavedView.Asked;
import io.mainstay.platform.list.SavedViews;
import io.mainstay.platform.list.ViewSharing;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Saved views of lists: the caller's own, and those that the caller's teams share.
@RestController
@RequestMapping("/api/v1")
class SavedViewResource {

    private final SavedViews views;
    private final ViewSharing sharing;
    private final ListRegister lists;

    SavedViewResource(SavedViews views, ViewSharing sharing, ListRegister lists) {
        this.views = views;
        this.sharing = sharing;
        this.lists = lists;
    }

    /// @param whole false when the view asks more, by fields that the caller may not read or that
    ///   are gone: filter and sort go without those
    /// @param owner the id of the person who saved it
    /// @param team the id of the team that sees it too
    /// @param actions what the caller may do with it: `change`, `share`, `unshare`, `delete`
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ViewJson(
            long id,
            String list,
            String name,
            String filter,
            String sort,
            List<String> fields,
            boolean whole,
            long owner,
            Optional<Long> team,
            List<String> actions) {}

    record NewViewJson(
            @Nullable String name,
            @Nullable String filter,
            @Nullable String sort,
            @Nullable List<String> fields) {

        Asked asked() {
            return new Asked(
                    text(filter), text(sort), Objects.requireNonNullElse(fields, List.of()));
        }
    }

    record SharingJson(@Nullable Long team) {}

    record CopyJson(@Nullable String name) {}

    @GetMapping("/lists/{list}/views")
    List<ViewJson> of(@PathVariable String list) {
        return views.of(lists.get(list)).stream().map(this::json).toList();
    }

    @PostMapping("/lists/{list}/views")
    @Needs("name")
    ResponseEntity<ViewJson> save(@PathVariable String list, @RequestBody NewViewJson told) {
        return created(views.save(lists.get(list), text(told.name()), told.asked()));
    }

    @GetMapping("/views/{id}")
    ViewJson show(@PathVariable long id) {
        return json(views.get(id));
    }

    @PutMapping("/views/{id}")
    @Needs("name")
    ViewJson change(@PathVariable long id, @RequestBody NewViewJson told) {
        return json(views.change(id, text(told.name()), told.asked()));
    }

    @DeleteMapping("/views/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long id) {
        views.delete(id);
    }

    /// Shows the view to a team that its owner belongs to.
    @PutMapping("/views/{id}/sharing")
    @Needs("team")
    ViewJson share(@PathVariable long id, @RequestBody SharingJson told) {
        return json(views.share(id, Optional.of(Objects.requireNonNullElse(told.team(), 0L))));
    }

    @DeleteMapping("/views/{id}/sharing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unshare(@PathVariable long id) {
        views.share(id, Optional.empty());
    }

    /// Makes a copy of the caller's own.
    @PostMapping("/views/{id}/copies")
    @Needs("name")
    ResponseEntity<ViewJson> copy(@PathVariable long id, @RequestBody CopyJson told) {
        return created(views.copy(id, text(told.name())));
    }

    private ResponseEntity<ViewJson> created(SavedView view) {
        return ResponseEntity.created(URI.create("/api/v1/views/" + view.id())).body(json(view));
    }

    private ViewJson json(SavedView view) {
        var asked = view.asked();
        return new ViewJson(
                view.id(),
                view.list(),
                view.name(),
                asked.filter(),
                asked.sort(),
                asked.fields(),
                asked.whole(),
                view.owner().value(),
                view.team(),
                sharing.actions(view));
    }

    private static String text(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "");
    }
}
