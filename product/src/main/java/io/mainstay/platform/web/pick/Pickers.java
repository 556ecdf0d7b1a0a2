package io.mainstay.platform.web.pick;

import io.mainstay.kernel.Check;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.RecordRef;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// All that fields offer, by kind, and what somebody means by what they typed.
@Component
public class Pickers {

    private static final int LONGEST = 300;
    private static final int LOOKED_THROUGH = 50;
    private static final Pattern ID =
            Pattern.compile(
                    "(?:.*\\((?:[A-Z]+-)?|(?:[A-Z]+-)?)([1-9]\\d{0,17}(?::\\d{1,18})?)\\)?");

    private final Supplier<List<PickSource>> sources;

    Pickers(ObjectProvider<PickSource> sources) {
        this.sources = SingletonSupplier.of(() -> sources.stream().toList());
    }

    /// @throws NoSuchRecord when nothing of that kind is offered anywhere
    public List<Pick> offered(String kind, String words, int most) {
        return source(kind).offered(words, most);
    }

    /// @param about the record that the text with the field is about
    List<Pick> offered(String kind, String words, int most, Optional<RecordRef> about) {
        var source = source(kind);
        return about.map(record -> source.offered(words, most, record))
                .orElseGet(() -> source.offered(words, most));
    }

    /// The id of the one that is meant: picked, typed in full, or typed as far as no other matches.
    /// A name with its id in brackets is taken by the id, which the use case then checks.
    ///
    /// @param field that a refusal names
    public String meant(String kind, String field, String typed) {
        new Check().text(field, typed, LONGEST).orRefuse();
        var words = typed.strip();
        var found = source(kind).matching(words, LOOKED_THROUGH);
        var exact = found.stream().filter(pick -> pick.typed().equalsIgnoreCase(words)).toList();
        if (exact.size() == 1) {
            return exact.getFirst().id();
        }
        var id = ID.matcher(words);
        if (id.matches()) {
            return id.group(1);
        }
        if (found.size() != 1) {
            throw found.isEmpty()
                    ? InvalidInput.of(field, "unknown-pick", words)
                    : InvalidInput.of(
                            field, "several-picks", found.get(0).typed(), found.get(1).typed());
        }
        return found.getFirst().id();
    }

    /// What stands in the field for something that is set.
    ///
    /// @param name its name, said with its id when it is no longer offered
    public String typed(String kind, Object id, String name) {
        return typed(kind, id).orElseGet(() -> numbered(name, id.toString()));
    }

    /// The same, empty when it is no longer offered.
    public Optional<String> typed(String kind, Object id) {
        return source(kind).find(id.toString()).map(Pick::typed);
    }

    static String numbered(String name, String id) {
        return name + " (" + id + ")";
    }

    private PickSource source(String kind) {
        return sources.get().stream()
                .filter(any -> any.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new NoSuchRecord(kind));
    }
}
