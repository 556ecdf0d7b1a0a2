package io.mainstay.platform.audit.web;

import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.PersonDirectory;
import io.mainstay.platform.audit.application.AuditPermission;
import io.mainstay.platform.audit.application.AuditService;
import io.mainstay.platform.audit.domain.AuditReader.Filter;
import io.mainstay.platform.web.NavigationEntry;
import io.mainstay.platform.web.record.Histories;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The audit trail as a whole: how the chain stands and what happened last.
@Controller
@RequestMapping("/administration/audit")
class AuditPages {

    /// More people of one name than this are narrowed down by more of the name.
    private static final int MOST_PEOPLE = 20;

    private final AuditService audit;
    private final PersonDirectory people;
    private final Histories histories;

    AuditPages(AuditService audit, PersonDirectory people, Histories histories) {
        this.audit = audit;
        this.people = people;
        this.histories = histories;
    }

    @GetMapping
    String show(
            @RequestParam(defaultValue = "") String record,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(required = false) @Nullable Long before,
            Model model) {
        var status = audit.status();
        var found =
                audit.newest(
                        new Filter(ref(record), actors(person)),
                        before == null ? OptionalLong.empty() : OptionalLong.of(before));
        var search = new AuditPage.Search(record, person, found.next());
        var history = histories.of(found.entries()).from(search.nextHref());
        model.addAttribute("page", new AuditPage(status, search, history));
        return "audit/show";
    }

    private static Optional<RecordRef> ref(String text) {
        return text.isBlank()
                ? Optional.empty()
                : Optional.of(
                        RecordRef.parse(text)
                                .orElseThrow(() -> InvalidInput.of("record", "audit-no-number")));
    }

    private Optional<Set<PersonId>> actors(String words) {
        return words.isBlank()
                ? Optional.empty()
                : Optional.of(people.search(words, MOST_PEOPLE).keySet());
    }

    @Bean
    NavigationEntry auditEntry() {
        return NavigationEntry.of(
                        NavigationEntry.Group.ADMINISTRATION,
                        80,
                        "audit.audit",
                        "/administration/audit",
                        "shield-check")
                .requiring(AuditPermission.READ_AUDIT_TRAIL);
    }
}
