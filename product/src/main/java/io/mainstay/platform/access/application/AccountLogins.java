package io.mainstay.platform.access.application;

import io.mainstay.kernel.PersonId;
import io.mainstay.platform.access.Account;
import io.mainstay.platform.access.Logins;
import io.mainstay.platform.access.domain.AccountRepository;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class AccountLogins implements Logins {

    private static final int MOST_NAMED = 20;

    private final AccountRepository accounts;
    private final AccountPeople people;

    AccountLogins(AccountRepository accounts, AccountPeople people) {
        this.accounts = accounts;
        this.people = people;
    }

    @Override
    public Map<String, PersonId> people(Collection<String> logins) {
        var lower = logins.stream().map(login -> login.toLowerCase(Locale.ROOT)).toList();
        return lower.isEmpty()
                ? Map.of()
                : accounts.byLogins(lower).stream()
                        .filter(account -> !account.disabled())
                        .collect(
                                Collectors.toMap(
                                        account -> account.login().toLowerCase(Locale.ROOT),
                                        Account::person));
    }

    @Override
    public SequencedMap<String, String> matching(String words, int most) {
        var asked = words.strip();
        var named =
                asked.isEmpty()
                        ? Set.<PersonId>of()
                        : people.search(asked, MOST_NAMED).sequencedKeySet();
        var found = seen(accounts.page(asked, named, "", most));
        var names = people.names(found);
        var matching = new LinkedHashMap<String, String>();
        found.forEach(account ->
                matching.put(
                        account.login(), names.getOrDefault(account.person(), account.login())));
        return matching;
    }

    private List<Account> seen(List<Account> found) {
        return found.stream()
                .filter(account -> !account.disabled() && people.isSeen(account.person()))
                .toList();
    }
}
