package io.mainstay.platform.access;

import static java.util.stream.Collectors.joining;

import io.mainstay.kernel.AuditedRecord;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.kernel.Role;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// What a person signs in with, and the roles held. Never carries the password or its hash.
///
/// @param mustChangePassword true until the person has replaced a generated password
public record Account(
        long id,
        String login,
        PersonId person,
        HeldRoles held,
        boolean disabled,
        boolean mustChangePassword,
        Instant passwordChangedAt,
        long version)
        implements AuditedRecord {

    /// The prefix of account numbers.
    public static final String PREFIX = "ACC";

    /// Those held everywhere.
    public SortedSet<Role> roles() {
        return held.everywhere();
    }

    public SortedSet<ScopedRole> scopedRoles() {
        return held.scoped();
    }

    public String roleReason() {
        return held.reason();
    }

    @Override
    public RecordRef ref() {
        return new RecordRef(PREFIX, id);
    }

    @Override
    public SequencedMap<String, @Nullable String> auditedFields() {
        var fields = new LinkedHashMap<String, @Nullable String>();
        fields.put("login", login);
        fields.put("person", person.toString());
        fields.put("roles", roles().stream().map(Role::name).collect(joining(", ")));
        fields.put(
                "scopedRoles",
                scopedRoles().stream().map(ScopedRole::toString).collect(joining(", ")));
        fields.put("roleReason", roleReason());
        fields.put("disabled", Boolean.toString(disabled));
        fields.put("mustChangePassword", Boolean.toString(mustChangePassword));
        fields.put("passwordChangedAt", passwordChangedAt.toString());
        return fields;
    }

    public Account disable() {
        return with(held, true);
    }

    public Account enable() {
        return with(held, false);
    }

    public Account with(HeldRoles given) {
        return with(given, disabled);
    }

    /// @param generated true when somebody else must not keep it, so that it is to be changed
    public Account withPassword(Instant at, boolean generated) {
        return new Account(id, login, person, held, disabled, generated, at, version);
    }

    private Account with(HeldRoles given, boolean disabledNow) {
        return new Account(
                id,
                login,
                person,
                given,
                disabledNow,
                mustChangePassword,
                passwordChangedAt,
                version);
    }
}
