package io.mainstay.automation.application;

import io.mainstay.automation.Macros;
import io.mainstay.automation.domain.Macro;
import io.mainstay.automation.domain.Macro.Step;
import io.mainstay.automation.persistence.MacroTable;
import io.mainstay.kernel.Check;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.Outcome;
import io.mainstay.kernel.RecordRef;
import io.mainstay.kernel.StaleRecord;
import io.mainstay.people.TeamId;
import io.mainstay.platform.audit.Ledger;
import io.mainstay.platform.bulk.BulkKind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps macros and applies them. Managers declare them for everybody or for a team, whoever leads
/// a team for that one; whoever applies one does nothing that they could not do step by step.
@Service
@Transactional
public class MacroService implements Macros {

    private static final int MOST_STEPS = 20;

    private final MacroTable table;
    private final MacroKinds kinds;
    private final StepInput inputs;
    private final MacroSteps steps;
    private final MacroOwners owners;
    private final Ledger ledger;

    MacroService(
            MacroTable table,
            MacroKinds kinds,
            StepInput inputs,
            MacroSteps steps,
            MacroOwners owners,
            Ledger ledger) {
        this.table = table;
        this.kinds = kinds;
        this.inputs = inputs;
        this.steps = steps;
        this.owners = owners;
        this.ledger = ledger;
    }

    /// Those that the actor may use or declare, by title.
    @Transactional(readOnly = true)
    public List<Macro> all() {
        owners.requireUse();
        return table.all().stream()
                .filter(macro -> owners.mayUse(macro.team()) || owners.mayDeclare(macro.team()))
                .toList();
    }

    /// Those that the actor may apply to records of this kind.
    @Transactional(readOnly = true)
    public List<Macro> offered(String list) {
        return all().stream()
                .filter(macro -> macro.list().equals(list))
                .filter(macro -> macro.active() && owners.mayUse(macro.team()))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<Macro> offered(RecordRef record) {
        return kinds.withPrefix(record.prefix()).stream()
                .flatMap(kind -> offered(kind.list().name()).stream())
                .toList();
    }

    @Transactional(readOnly = true)
    public Macro get(long id) {
        return all().stream()
                .filter(macro -> macro.id() == id)
                .findFirst()
                .orElseThrow(() -> new NoSuchRecord(Macro.PREFIX + "-" + id));
    }

    public Macro add(Macro wanted) {
        owners.requireDeclaring(wanted.team());
        return ledger.created(Outcome.of(table.add(checked(wanted))));
    }

    /// @param wanted with the version that its writer has seen
    public Macro edit(Macro wanted) {
        var before = get(wanted.id());
        owners.requireDeclaring(before.team());
        owners.requireDeclaring(wanted.team());
        if (before.version() != wanted.version()) {
            throw new StaleRecord(before.ref(), before.version());
        }
        return ledger.changed(before, Outcome.of(table.update(checked(wanted))), "EDIT");
    }

    @Override
    public void apply(long id, RecordRef record) {
        var macro =
                offered(record).stream()
                        .filter(one -> one.id() == id)
                        .findFirst()
                        .orElseThrow(() -> InvalidInput.of("macro", "no-such-macro"));
        steps.take(kinds.get(macro.list()), macro.steps(), record);
    }

    @Override
    public void bringIn(
            String list,
            String title,
            Optional<TeamId> team,
            Map<String, Map<String, String>> steps) {
        var taken =
                steps.entrySet().stream()
                        .map(step -> new Step(step.getKey(), step.getValue()))
                        .toList();
        add(new Macro(0, list, title, team, taken, true, 0));
    }

    public static String word(BulkKind kind, String action) {
        return kind.list().labelKey("bulk." + action);
    }

    private Macro checked(Macro wanted) {
        var kind = kinds.get(wanted.list());
        new Check()
                .text("title", wanted.title(), Macro.LONGEST_TITLE)
                .that(!wanted.steps().isEmpty(), "steps", "no-steps")
                .that(wanted.steps().size() <= MOST_STEPS, "steps", "too-many", MOST_STEPS)
                .orRefuse();
        wanted.steps().forEach(step -> inputs.check(kinds.action(kind, step.action()), step));
        return new Macro(
                wanted.id(),
                wanted.list(),
                wanted.title().strip(),
                wanted.team(),
                wanted.steps().stream()
                        .sorted(Comparator.comparingInt(step -> MacroKinds.place(step.action())))
                        .toList(),
                wanted.active(),
                wanted.version());
    }
}
