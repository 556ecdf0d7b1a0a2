package io.mainstay.people.web;

import io.mainstay.kernel.Gate;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Role;
import io.mainstay.people.People;
import io.mainstay.people.SupplierId;
import io.mainstay.people.UnitId;
import io.mainstay.people.application.DirectoryOptions;
import io.mainstay.people.web.DirectoryRecordPage.Fact;
import io.mainstay.people.web.DirectoryRecordPage.Group;
import io.mainstay.people.web.DirectoryRecordPage.Other;
import io.mainstay.platform.access.AccessPermission;
import io.mainstay.platform.access.Account;
import io.mainstay.platform.access.Accounts;
import io.mainstay.platform.web.Choice;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What several pages of the directory show in the same way.
@Component
record DirectoryFields(People people, DirectoryOptions options, Accounts accounts, Gate gate) {

    List<Choice> units() {
        return withNone(options.units());
    }

    List<Choice> sites() {
        return withNone(options.sites());
    }

    List<Choice> suppliers() {
        return withNone(options.suppliers());
    }

    String unit(UnitId id) {
        return options.units().getOrDefault(id.value(), id.ref().toString());
    }

    String supplier(SupplierId id) {
        return options.suppliers().getOrDefault(id.value(), id.ref().toString());
    }

    /// `Noor de Vries (PER-12)`, as a person field takes it.
    String person(Optional<PersonId> id) {
        return id.map(known -> name(known) + " (PER-" + known + ")").orElse("");
    }

    String name(PersonId id) {
        return people.names(List.of(id)).getOrDefault(id, "");
    }

    PersonId meant(String field, String typed) {
        return people.meant(field, typed);
    }

    /// The account of a person and its roles, for whoever may see the administration.
    List<Fact> account(PersonId person) {
        return gate.allows(AccessPermission.SEE_ADMINISTRATION)
                ? accounts.of(person).map(DirectoryFields::facts).orElse(List.of())
                : List.of();
    }

    private static List<Fact> facts(Account account) {
        var scoped =
                account.scopedRoles().stream()
                        .map(held -> word(held.role()) + " (" + held.scope() + ")");
        var roles =
                Stream.concat(account.roles().stream().map(DirectoryFields::word), scoped)
                        .collect(Collectors.joining(", "));
        return List.of(
                Fact.of("account", account.login()).at("/administration/accounts/" + account.ref()),
                Fact.of("roles", roles));
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// People that belong to a record whose page is `href`.
    ///
    /// @param noun under which they are added and removed, such as `members`
    Group group(String href, String noun, Collection<PersonId> members, boolean editable) {
        var names = people.names(members);
        Function<PersonId, Optional<String>> remove =
                person ->
                        editable
                                ? Optional.of(href + "/" + noun + "/" + person + "/removal")
                                : Optional.empty();
        var others =
                members.stream()
                        .map(person ->
                                new Other(
                                        names.getOrDefault(person, "PER-" + person),
                                        "/people/PER-" + person,
                                        remove.apply(person)))
                        .sorted(Comparator.comparing(Other::name))
                        .toList();
        return new Group(
                "people." + noun,
                others,
                editable ? Optional.of(href + "/" + noun) : Optional.empty());
    }

    private static List<Choice> withNone(Map<Long, String> named) {
        return Stream.concat(
                        Stream.of(new Choice("", "–")),
                        named.entrySet().stream()
                                .map(entry -> Choice.of(entry.getKey(), entry.getValue())))
                .toList();
    }
}
