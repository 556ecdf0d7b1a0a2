package io.mainstay.platform.access.application;

import static io.mainstay.platform.access.AccessPermission.ADMINISTER;
import static io.mainstay.platform.access.AccessPermission.SEE_ADMINISTRATION;

import io.mainstay.kernel.Gate;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.Account;
import io.mainstay.platform.access.domain.AccountRepository;
import io.mainstay.platform.access.domain.Session;
import io.mainstay.platform.access.domain.SessionRepository;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What an administrator looks at before acting on accounts.
@Service
@Transactional(readOnly = true)
public class AccountList {

    public static final int PAGE = 50;
    private static final int MOST_FOUND = 20;

    private final AccountRepository accounts;
    private final SessionRepository sessions;
    private final AccountPeople people;
    private final Grants grants;
    private final Gate gate;

    AccountList(
            AccountRepository accounts,
            SessionRepository sessions,
            AccountPeople people,
            Grants grants,
            Gate gate) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.people = people;
        this.grants = grants;
        this.gate = gate;
    }

    /// @param scopes the names of the parts of the organisation for which roles are held
    public record Row(Account account, String name, Map<RecordRef, String> scopes) {}

    /// By login, [#PAGE] at a time.
    ///
    /// @param words part of a login or of a person's name; blank for all
    /// @param after the last login already seen
    public List<Row> page(String words, String after) {
        gate.require(SEE_ADMINISTRATION);
        var named =
                words.isBlank()
                        ? Set.<PersonId>of()
                        : people.search(words.strip(), MOST_FOUND).sequencedKeySet();
        return named(accounts.page(words.strip(), named, after, PAGE));
    }

    public Row row(Account account) {
        return named(List.of(account)).getFirst();
    }

    public List<Session> sessions(Account account) {
        gate.require(SEE_ADMINISTRATION);
        return sessions.of(account.id());
    }

    /// The parts of the organisation that a role can be granted for.
    public SequencedMap<RecordRef, String> scopes() {
        gate.require(SEE_ADMINISTRATION);
        return grants.choices();
    }

    /// People who could be given an account.
    public SequencedMap<PersonId, String> people(String words) {
        gate.require(ADMINISTER);
        return people.search(words.strip(), MOST_FOUND);
    }

    private List<Row> named(List<Account> found) {
        var names = people.names(found);
        var scopes =
                grants.names(
                        found.stream().flatMap(account -> account.scopedRoles().stream()).toList());
        return found.stream()
                .map(account ->
                        new Row(
                                account,
                                names.getOrDefault(account.person(), account.login()),
                                scopes))
                .toList();
    }
}
