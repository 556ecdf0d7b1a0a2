package io.mainstay.platform.access.application;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.AccessPermission;
import io.mainstay.platform.access.Account;
import io.mainstay.platform.access.RecordCard;
import io.mainstay.platform.access.RecordDoor;
import io.mainstay.platform.access.domain.AccountRepository;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Accounts are seen by whoever may see the administration.
@Component
class AccountDoor implements RecordDoor {

    private final AccountRepository accounts;

    AccountDoor(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Override
    public String prefix() {
        return Account.PREFIX;
    }

    @Override
    public Optional<RecordCard> open(RecordRef ref) {
        return Actors.current().holds(AccessPermission.SEE_ADMINISTRATION)
                ? accounts.find(ref.serial()).map(AccountDoor::card)
                : Optional.empty();
    }

    private static RecordCard card(Account account) {
        var state = account.disabled() ? "account.state.disabled" : "account.state.active";
        return new RecordCard(
                account.ref(), account.login(), state, "/administration/accounts/" + account.ref());
    }
}
