package io.mainstay.platform.access;

import static java.util.stream.Collectors.joining;

import io.mainstay.kernel.AuditedRecord;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.kernel.Role;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What a person signs in with, and the roles held. Never carries the password or its hash.
///
/// @param roles in the order in which [Role] declares them
/// @param mustChangePassword true until the person has replaced a generated password
/// @param roleReason why roles are shared that pull apart; blank when none are
public record Account(
        long id,
        String login,
        PersonId person,
        SortedSet<Role> roles,
        String roleReason,
        boolean disabled,
        boolean mustChangePassword,
        Instant passwordChangedAt,
        long version)
        implements AuditedRecord {

    /// The prefix of account numbers.
    public static final String PREFIX = "ACC";

    @Override
    public RecordRef ref() {
        return new RecordRef(PREFIX, id);
    }

    @Override
    public SequencedMap<String, @Nullable String> auditedFields() {
        var fields = new LinkedHashMap<String, @Nullable String>();
        fields.put("login", login);
        fields.put("person", person.toString());
        fields.put("roles", roles.stream().map(Role::name).collect(joining(", ")));
        fields.put("roleReason", roleReason);
        fields.put("disabled", Boolean.toString(disabled));
        fields.put("mustChangePassword", Boolean.toString(mustChangePassword));
        fields.put("passwordChangedAt", passwordChangedAt.toString());
        return fields;
    }

    public Account disable() {
        return with(roles, roleReason, true);
    }

    public Account enable() {
        return with(roles, roleReason, false);
    }

    public Account withRoles(Set<Role> given, String reason) {
        return with(new TreeSet<>(given), reason, disabled);
    }

    /// @param generated true when somebody else must not keep it, so that it is to be changed
    public Account withPassword(Instant at, boolean generated) {
        return new Account(id, login, person, roles, roleReason, disabled, generated, at, version);
    }

    private Account with(SortedSet<Role> given, String reason, boolean disabledNow) {
        return new Account(
                id,
                login,
                person,
                given,
                reason,
                disabledNow,
                mustChangePassword,
                passwordChangedAt,
                version);
    }
}
