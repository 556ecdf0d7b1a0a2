package io.mainstay.platform.access.application;

import io.mainstay.platform.access.Account;
import io.mainstay.platform.audit.RecordWords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How histories tell of accounts.
@Configuration(proxyBeanMethods = false)
class AccountWords {

    @Bean
    RecordWords accountRecordWords() {
        return RecordWords.of(Account.PREFIX, "account")
                .people("person")
                .coded("role", "roles")
                .labelled("roleReason", "account.role-reason")
                .flags("disabled", "mustChangePassword")
                .moments("passwordChangedAt");
    }
}
