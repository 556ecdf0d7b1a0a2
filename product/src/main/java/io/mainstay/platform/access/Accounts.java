package io.mainstay.platform.access;

import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.kernel.Role;
import java.util.Optional;
import java.util.Set;

/// An account is what a person signs in with, and the roles that the person holds. At most one for
/// each person. Every verb needs the leave to administer and is written to the audit trail.
public interface Accounts {

    /// Makes an account with a generated password, which must be changed at the first sign-in.
    NewAccount create(String login, PersonId person);

    Optional<Account> find(RecordRef ref);

    Optional<Account> of(PersonId person);

    /// The account can sign in no more, and its sessions and tokens end at once.
    ///
    /// @param version as the caller has seen it
    void disable(RecordRef ref, long version);

    void enable(RecordRef ref, long version);

    /// Gives a new generated password, to be changed at the next sign-in, and ends every session.
    String resetPassword(RecordRef ref, long version);

    /// Gives exactly these roles everywhere; those held for a part of the organisation stay. Pairs
    /// that pull apart need a reason, see [RoleSharing].
    ///
    /// @param reason blank when none is needed
    void giveRoles(RecordRef ref, long version, Set<Role> roles, String reason);

    /// Gives a role for a part of the organisation.
    ///
    /// @param reason blank when none is needed
    void grant(RecordRef ref, long version, ScopedRole role, String reason);

    void withdraw(RecordRef ref, long version, ScopedRole role);

    /// A new account with the only showing of its password.
    record NewAccount(Account account, String password) {

        @Override
        public String toString() {
            return "NewAccount[" + account.ref() + ", ***]";
        }
    }
}
