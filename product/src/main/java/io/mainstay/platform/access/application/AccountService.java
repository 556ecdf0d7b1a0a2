package io.mainstay.platform.access.application;

import static io.mainstay.platform.access.AccessPermission.ADMINISTER;
import static io.mainstay.platform.access.AccessPermission.SEE_ADMINISTRATION;

import io.mainstay.kernel.Check;
import io.mainstay.kernel.Gate;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.StaleRecord;
import io.mainstay.platform.access.Account;
import io.mainstay.platform.access.Accounts;
import io.mainstay.platform.access.ScopedRole;
import io.mainstay.platform.access.domain.AccountRepository;
import io.mainstay.platform.access.domain.GeneratedPassword;
import io.mainstay.platform.access.domain.LastAdministrator;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Administers accounts. Only an administrator does, so nobody gives away more than he holds.
@Service
@Transactional
public class AccountService implements Accounts {

    private static final String LOGIN_FORM = "[\\p{L}\\p{N}._@+-]{2,100}";

    private final AccountRepository accounts;
    private final AccountWriting writing;
    private final Proofs proofs;
    private final AccountPeople people;
    private final Grants grants;
    private final Gate gate;

    AccountService(
            AccountRepository accounts,
            AccountWriting writing,
            Proofs proofs,
            AccountPeople people,
            Grants grants,
            Gate gate) {
        this.accounts = accounts;
        this.writing = writing;
        this.proofs = proofs;
        this.people = people;
        this.grants = grants;
        this.gate = gate;
    }

    @Override
    public NewAccount create(String login, PersonId person) {
        gate.require(ADMINISTER);
        new Check()
                .that(login.matches(LOGIN_FORM), "login", "login-form")
                .that(people.isThere(person), "person", "account-needs-person")
                .that(accounts.of(person).isEmpty(), "person", "has-account")
                .orRefuse();
        var password = GeneratedPassword.next();
        return writing.add(login, person, password)
                .map(account -> new NewAccount(account, password))
                .orElseThrow(() -> InvalidInput.of("login", "login-taken"));
    }

    /// As [#create], for a person who is not known yet.
    public NewAccount createForNew(String login, String personName) {
        gate.require(ADMINISTER);
        new Check().text("name", personName, 200).orRefuse();
        return create(login, people.add(personName.strip()));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Account> find(RecordRef ref) {
        gate.require(SEE_ADMINISTRATION);
        return ref.prefix().equals(Account.PREFIX) ? accounts.find(ref.serial()) : Optional.empty();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Account> of(PersonId person) {
        gate.require(SEE_ADMINISTRATION);
        return accounts.of(person);
    }

    @Override
    public void disable(RecordRef ref, long version) {
        var account = load(ref, version);
        keepAnAdministrator(account, Set.of());
        writing.keep(account, account.disable(), "DISABLE");
        proofs.endSessions(account);
        proofs.endTokens(account);
    }

    @Override
    public void enable(RecordRef ref, long version) {
        var account = load(ref, version);
        writing.keep(account, account.enable(), "ENABLE");
    }

    @Override
    public String resetPassword(RecordRef ref, long version) {
        var account = load(ref, version);
        var password = GeneratedPassword.next();
        writing.changePassword(account, password, true);
        proofs.endTokens(account);
        return password;
    }

    @Override
    public void giveRoles(RecordRef ref, long version, Set<Role> roles, String reason) {
        var account = load(ref, version);
        var held = grants.checked(account.held().giving(roles, reason), reason);
        keepAnAdministrator(account, roles);
        writing.keep(account, account.with(held), "GIVE_ROLES");
    }

    @Override
    public void grant(RecordRef ref, long version, ScopedRole role, String reason) {
        var account = load(ref, version);
        grants.check(role);
        var held = grants.checked(account.held().with(role, reason), reason);
        writing.keep(account, account.with(held), "GRANT_ROLE");
    }

    @Override
    public void withdraw(RecordRef ref, long version, ScopedRole role) {
        var account = load(ref, version);
        if (!account.scopedRoles().contains(role)) {
            throw new NoSuchRecord(role);
        }
        writing.keep(account, account.with(account.held().without(role)), "WITHDRAW_ROLE");
    }

    private Account load(RecordRef ref, long version) {
        gate.require(ADMINISTER);
        var account = find(ref).orElseThrow(() -> new NoSuchRecord(ref));
        if (account.version() != version) {
            throw new StaleRecord(ref, account.version());
        }
        return account;
    }

    private void keepAnAdministrator(Account account, Set<Role> roles) {
        var isOne = account.roles().contains(Role.ADMINISTRATOR) && !account.disabled();
        if (isOne && !roles.contains(Role.ADMINISTRATOR) && accounts.lockAdministrators() < 2) {
            throw new LastAdministrator();
        }
    }
}
