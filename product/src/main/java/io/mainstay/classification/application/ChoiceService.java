package io.mainstay.classification.application;

import static java.util.stream.Collectors.groupingBy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.mainstay.classification.Choice;
import io.mainstay.classification.Choices;
import io.mainstay.classification.ClassificationPermission;
import io.mainstay.classification.persistence.ChoiceTable;
import io.mainstay.kernel.Check;
import io.mainstay.kernel.Gate;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.Outcome;
import io.mainstay.kernel.RecordRef;
import io.mainstay.kernel.StaleRecord;
import io.mainstay.platform.audit.Ledger;
import io.mainstay.platform.persistence.ChangeFollower;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the lists to choose from, in memory for at most a minute. The lists themselves come with
/// the modules that use them; an administrator keeps their entries.
@Service
public class ChoiceService implements Choices, ChangeFollower {

    private static final int MOST_POSITIONS = 999;
    private static final int LONGEST_CODE = 40;

    private final Cache<String, Map<String, List<Choice>>> cache =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();
    private final ChoiceTable table;
    private final Gate gate;
    private final Ledger ledger;

    ChoiceService(ChoiceTable table, Gate gate, Ledger ledger) {
        this.table = table;
        this.gate = gate;
        this.ledger = ledger;
    }

    @Override
    public List<Choice> all(String list) {
        var known = cache.getIfPresent("lists");
        if (known == null) {
            known = lists();
            cache.put("lists", known);
        }
        return known.getOrDefault(list, List.of());
    }

    /// Every list with its entries, as the database has them.
    @Transactional(readOnly = true)
    public SortedMap<String, List<Choice>> lists() {
        return new TreeMap<>(table.all().stream().collect(groupingBy(Choice::list)));
    }

    @Transactional
    public Choice add(String list, String code, String label) {
        gate.require(ClassificationPermission.CLASSIFY);
        var entries = lists().get(list);
        if (entries == null) {
            throw new NoSuchRecord(list);
        }
        new Check()
                .that(code.matches("[A-Z][A-Z0-9_]{0,39}"), "code", "code")
                .text("label", label, 100)
                .orRefuse();
        var last = entries.getLast().position();
        var choice =
                new Choice(
                        table.nextId(),
                        list,
                        code,
                        label.strip(),
                        true,
                        Math.min(last + 1, MOST_POSITIONS),
                        0);
        table.add(choice);
        return ledger.created(Outcome.of(choice));
    }

    @Override
    @Transactional
    public String bringIn(String list, String label) {
        var code = codeOf(label);
        return lists().getOrDefault(list, List.of()).stream()
                .filter(choice ->
                        choice.code().equals(code) || choice.label().equalsIgnoreCase(label))
                .findFirst()
                .orElseGet(() -> add(list, code, label))
                .code();
    }

    private static String codeOf(String label) {
        var code = label.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
        var begun = code.matches("[A-Z].*") ? code : "C" + code;
        return begun.substring(0, Math.min(begun.length(), LONGEST_CODE));
    }

    /// @param wanted list and code say which; label, active, position and version are taken over
    @Transactional
    public void edit(Choice wanted) {
        var before = get(wanted.list(), wanted.code(), wanted.version());
        new Check()
                .text("label", wanted.label(), 100)
                .that(
                        wanted.position() >= 1 && wanted.position() <= MOST_POSITIONS,
                        "position",
                        "between",
                        1,
                        MOST_POSITIONS)
                .orRefuse();
        var after =
                new Choice(
                        before.id(),
                        before.list(),
                        before.code(),
                        wanted.label().strip(),
                        wanted.active(),
                        wanted.position(),
                        before.version());
        table.update(after);
        ledger.changed(before, Outcome.of(after), "EDIT");
    }

    /// Changes places with the entry before or after it; at the end of the list nothing happens.
    @Transactional
    public void move(String list, String code, long version, boolean up) {
        var before = get(list, code, version);
        var entries = new ArrayList<>(lists().getOrDefault(list, List.of()));
        var from = entries.indexOf(before);
        var to = up ? from - 1 : from + 1;
        if (to < 0 || to >= entries.size()) {
            return;
        }
        Collections.swap(entries, from, to);
        for (var place = 0; place < entries.size(); place++) {
            put(entries.get(place), place + 1);
        }
    }

    private void put(Choice entry, int position) {
        if (entry.position() != position) {
            var after =
                    new Choice(
                            entry.id(),
                            entry.list(),
                            entry.code(),
                            entry.label(),
                            entry.active(),
                            position,
                            entry.version());
            table.update(after);
            ledger.changed(entry, Outcome.of(after), "MOVE");
        }
    }

    private Choice get(String list, String code, long version) {
        gate.require(ClassificationPermission.CLASSIFY);
        var choice = table.find(list, code).orElseThrow(() -> new NoSuchRecord(code));
        if (choice.version() != version) {
            throw new StaleRecord(choice.ref(), choice.version());
        }
        return choice;
    }

    @Override
    public void changed(Set<RecordRef> refs) {
        if (refs.stream().anyMatch(ref -> ref.prefix().equals("CHOICE"))) {
            cache.invalidateAll();
        }
    }
}
