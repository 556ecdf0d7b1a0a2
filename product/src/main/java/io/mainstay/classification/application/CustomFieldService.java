package io.mainstay.classification.application;

import static io.mainstay.classification.ClassificationPermission.CLASSIFY;

import io.mainstay.classification.CustomField;
import io.mainstay.classification.CustomFieldDefinitions;
import io.mainstay.classification.CustomisedKind;
import io.mainstay.classification.persistence.CustomFieldTable;
import io.mainstay.classification.persistence.KnownCustomFields;
import io.mainstay.kernel.Check;
import io.mainstay.kernel.Gate;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.Outcome;
import io.mainstay.kernel.StaleRecord;
import io.mainstay.platform.audit.Ledger;
import io.mainstay.platform.words.GivenWords;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps which custom fields there are.
@Service
public class CustomFieldService implements CustomFieldDefinitions, GivenWords {

    /// Each costs a list that shows it a join.
    private static final int MOST = 50;

    private final CustomFieldTable table;
    private final KnownCustomFields known;
    private final CustomFieldRules rules;
    private final List<CustomisedKind> kinds;
    private final Gate gate;
    private final Ledger ledger;

    CustomFieldService(
            CustomFieldTable table,
            KnownCustomFields known,
            CustomFieldRules rules,
            List<CustomisedKind> kinds,
            Gate gate,
            Ledger ledger) {
        this.table = table;
        this.known = known;
        this.rules = rules;
        this.kinds = kinds;
        this.gate = gate;
        this.ledger = ledger;
    }

    /// The kinds of record that take fields.
    public List<CustomisedKind> kinds() {
        return kinds;
    }

    /// Active or not, of every kind of record, as the database has them.
    @Transactional(readOnly = true)
    public List<CustomField> all() {
        return table.all();
    }

    @Transactional(readOnly = true)
    public CustomField get(long id) {
        return table.find(id).orElseThrow(() -> new NoSuchRecord("FIELD-" + id));
    }

    /// @param wanted its id, version and position count for nothing: it comes last
    @Transactional
    public CustomField add(CustomField wanted) {
        return add(wanted, new Check());
    }

    /// @param check with what is wrong already, to be told with the rest
    @Transactional
    public CustomField add(CustomField wanted, Check check) {
        gate.require(CLASSIFY);
        var siblings = of(wanted.process());
        check.that(siblings.size() < MOST, "code", "too-many-fields", MOST);
        rules.check(wanted, check);
        check.orRefuse();
        var wording = wanted.wording();
        var field =
                new CustomField(
                        table.nextId(),
                        wanted.process(),
                        wanted.code(),
                        wanted.kind(),
                        new CustomField.Wording(
                                wording.label().strip(),
                                wording.hint().strip(),
                                siblings.size() + 1),
                        wanted.use(),
                        wanted.options(),
                        true,
                        0);
        table.add(field);
        known.forgetAfterCommit();
        return ledger.created(Outcome.of(field));
    }

    @Override
    @Transactional
    public CustomField bringIn(CustomField wanted) {
        return of(wanted.process()).stream()
                .filter(field -> field.code().equals(wanted.code()))
                .findFirst()
                .orElseGet(() -> add(wanted));
    }

    /// @param wanted id says which, version what was seen; what it is of and holds stays
    @Transactional
    public CustomField edit(CustomField wanted) {
        gate.require(CLASSIFY);
        var before = get(wanted.id());
        if (before.version() != wanted.version()) {
            throw new StaleRecord(before.ref(), before.version());
        }
        var check = new Check();
        rules.check(wanted, check);
        check.orRefuse();
        table.update(wanted);
        known.forgetAfterCommit();
        ledger.changed(before, Outcome.of(wanted), "EDIT");
        return get(wanted.id());
    }

    @Override
    public Optional<String> words(String key) {
        var parts = key.split("\\.", 3);
        return parts.length == 3 && parts[1].equals("custom")
                ? known.of(parts[0]).stream()
                        .filter(field -> field.code().equals(parts[2]))
                        .map(field -> field.wording().label())
                        .findFirst()
                : Optional.empty();
    }

    private List<CustomField> of(String process) {
        return table.all().stream().filter(field -> field.process().equals(process)).toList();
    }
}
