package io.mainstay.automation.rest;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.mainstay.automation.application.MacroKinds;
import io.mainstay.automation.application.MacroService;
import io.mainstay.automation.domain.Macro;
import io.mainstay.automation.domain.Macro.Step;
import io.mainstay.people.TeamId;
import io.mainstay.platform.rest.Answers;
import io.mainstay.platform.rest.ExpectedVersion;
import io.mainstay.platform.rest.Needs;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Macros, as they are declared.
@RestController
@RequestMapping("/api/v1/macros")
class MacroResource {

    private final MacroService macros;
    private final MacroKinds kinds;

    MacroResource(MacroService macros, MacroKinds kinds) {
        this.macros = macros;
        this.kinds = kinds;
    }

    /// @param action as bulk changes call it, such as `assign`
    /// @param input what it is told, by field; a time as a duration from when it is done
    record StepJson(
            @Nullable String action,
            @JsonSetter(contentNulls = Nulls.FAIL) @Nullable Map<String, String> input) {

        static StepJson of(Step step) {
            return new StepJson(step.action(), step.input());
        }

        Step step() {
            return new Step(
                    Objects.requireNonNullElse(action, ""),
                    Objects.requireNonNullElse(input, Map.of()));
        }
    }

    /// @param team absent for everybody who works on records
    record MacroJson(
            long id, String title, Optional<Long> team, List<StepJson> steps, boolean active) {

        static MacroJson of(Macro macro) {
            return new MacroJson(
                    macro.id(),
                    macro.title(),
                    macro.team().map(TeamId::value),
                    macro.steps().stream().map(StepJson::of).toList(),
                    macro.active());
        }
    }

    record MacrosJson(List<MacroJson> items) {}

    /// @param active absent for one that is offered
    record DeclaredMacroJson(
            @Nullable String title,
            @Nullable Long team,
            @Nullable List<StepJson> steps,
            @Nullable Boolean active) {

        Macro macro(long id, String list, long version) {
            return new Macro(
                    id,
                    list,
                    Objects.requireNonNullElse(title, ""),
                    Optional.ofNullable(team).map(TeamId::new),
                    Objects.requireNonNullElse(steps, List.<StepJson>of()).stream()
                            .map(StepJson::step)
                            .toList(),
                    active == null || active,
                    version);
        }
    }

    @GetMapping
    MacrosJson list() {
        return new MacrosJson(macros.all().stream().map(MacroJson::of).toList());
    }

    @PostMapping
    @Needs({"title", "steps"})
    ResponseEntity<MacroJson> declare(@RequestBody DeclaredMacroJson told) {
        var made = macros.add(told.macro(0, kinds.first().list().name(), 0));
        return Answers.created("/api/v1/macros/" + made.id(), made.version(), MacroJson.of(made));
    }

    @GetMapping("/{id}")
    ResponseEntity<MacroJson> show(@PathVariable long id) {
        var macro = macros.get(id);
        return Answers.versioned(macro.version(), MacroJson.of(macro));
    }

    @PutMapping("/{id}")
    @Needs({"title", "steps"})
    ResponseEntity<MacroJson> replace(
            @PathVariable long id, ExpectedVersion version, @RequestBody DeclaredMacroJson told) {
        var edited = macros.edit(told.macro(id, macros.get(id).list(), version.value()));
        return Answers.versioned(edited.version(), MacroJson.of(edited));
    }
}
