package io.mainstay.incident.application.bulk;

import static io.mainstay.incident.application.bulk.ChildrenInBulk.ACTION;
import static io.mainstay.incident.application.bulk.ChildrenInBulk.CODE;
import static io.mainstay.incident.application.bulk.ChildrenInBulk.PARENT;
import static io.mainstay.incident.persistence.IncidentVisibility.INCIDENTS;
import static io.mainstay.platform.bulk.BulkTelling.FIELD;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.application.IncidentAccess;
import io.mainstay.incident.application.IncidentTransitions;
import io.mainstay.incident.domain.IncidentRepository;
import io.mainstay.incident.persistence.IncidentList;
import io.mainstay.platform.access.Visible;
import io.mainstay.platform.bulk.BulkAction;
import io.mainstay.platform.bulk.BulkInput;
import io.mainstay.platform.bulk.application.BulkChanges;
import io.mainstay.platform.bulk.application.BulkKinds;
import io.mainstay.platform.bulk.application.BulkTexts;
import io.mainstay.platform.bulk.domain.Bulk;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Resolving the open children of a resolved incident, as a bulk change of whoever asks. It begins
/// with the words of the parent; what each caller is told is theirs to write before it starts.
@Service
@Transactional
public class ChildrenResolution {

    private final IncidentRepository incidents;
    private final IncidentAccess access;
    private final IncidentTransitions transitions;
    private final BulkChanges bulks;
    private final BulkTexts texts;
    private final BulkKinds kinds;

    ChildrenResolution(
            IncidentRepository incidents,
            IncidentAccess access,
            IncidentTransitions transitions,
            BulkChanges bulks,
            BulkTexts texts,
            BulkKinds kinds) {
        this.incidents = incidents;
        this.access = access;
        this.transitions = transitions;
        this.bulks = bulks;
        this.texts = texts;
        this.kinds = kinds;
    }

    /// What the actor says once for all children.
    ///
    /// @param code of the closure; the parent's when it is not said
    /// @param texts by language; what is not said is what the parent was resolved with
    public record Wanted(Optional<String> code, Map<String, String> texts) {

        static final Wanted AS_PARENT = new Wanted(Optional.empty(), Map.of());
    }

    /// @param languages how many children are for callers who read in which language
    public record Begun(Bulk bulk, long children, Map<String, Long> languages) {}

    /// Resolves the incident and begins with its children.
    public Begun resolve(IncidentNumber number, String code, String explanation) {
        transitions.resolve(number, code, explanation);
        return begin(number);
    }

    /// Freezes the open children that the actor sees, and changes none of them yet.
    public Begun begin(IncidentNumber number) {
        return begin(number, Wanted.AS_PARENT, false);
    }

    public Begun begin(IncidentNumber number, Wanted wanted, boolean start) {
        var parent = access.toSort(number);
        var resolution = parent.resolution().orElseThrow(() -> NotWithItsParent.open(number));
        var children = incidents.children(number, true, Visible.now(INCIDENTS), 1).all();
        if (children == 0) {
            throw NotWithItsParent.childless(number);
        }
        var picked =
                bulks.ofFilter(IncidentList.LIST.name(), "parent==%s;open==true".formatted(number));
        var languages = texts.languages(picked, action());
        var told = new HashMap<String, String>();
        if (!parent.restricted() && ChildWords.canBeText(resolution.explanation())) {
            languages.keySet().forEach(it -> told.put(FIELD + it, resolution.explanation()));
        }
        wanted.texts().forEach((language, text) -> told.put(FIELD + language, text));
        wanted.code().or(resolution::code).ifPresent(code -> told.put(CODE, code));
        told.put(PARENT, number.toString());
        var bulk = bulks.choose(picked.id(), ACTION, new BulkInput(told));
        return new Begun(start ? bulks.start(bulk.id()) : bulk, children, languages);
    }

    /// The page on which one says what their callers are told.
    public static String page(Begun begun) {
        return "/bulk-changes/%d?action=%s".formatted(begun.bulk().id(), ACTION);
    }

    private BulkAction action() {
        return kinds.action(kinds.get(IncidentList.LIST.name()), ACTION);
    }
}
