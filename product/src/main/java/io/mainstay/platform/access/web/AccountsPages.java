package io.mainstay.platform.access.web;

import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.PersonId;
import io.mainstay.platform.access.AccessPermission;
import io.mainstay.platform.access.Accounts.NewAccount;
import io.mainstay.platform.access.application.AccountList;
import io.mainstay.platform.access.application.AccountService;
import io.mainstay.platform.web.Choice;
import io.mainstay.platform.web.NavigationEntry;
import io.mainstay.platform.web.Submitted;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// All accounts, and how a new one is made.
@Controller
@RequestMapping("/administration/accounts")
class AccountsPages {

    private final AccountService accounts;
    private final AccountList list;

    AccountsPages(AccountService accounts, AccountList list) {
        this.accounts = accounts;
        this.list = list;
    }

    /// @param person a person who is known, or null for a new one by this name
    record NewAccountForm(@Nullable String login, @Nullable Long person, @Nullable String name) {

        NewAccount create(AccountService accounts) {
            var typed = Objects.requireNonNullElse(login, "").strip();
            if (person != null) {
                return accounts.create(typed, new PersonId(person));
            }
            if (name == null || name.isBlank()) {
                throw InvalidInput.of("name", "account-needs-person");
            }
            return accounts.createForNew(typed, name);
        }
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        var rows = list.page(words, after);
        var next =
                Optional.of(rows)
                        .filter(page -> page.size() == AccountList.PAGE)
                        .map(page -> next(words, page.getLast().account().login()));
        model.addAttribute("page", new AccountsPage(rows, words, next));
        return "access/accounts";
    }

    @GetMapping("/new")
    String form(@RequestParam(defaultValue = "") String words, Model model) {
        var people =
                list.people(words).entrySet().stream()
                        .map(found -> Choice.of(found.getKey(), found.getValue()))
                        .toList();
        model.addAttribute("page", new NewAccountPage(words, people));
        return "access/new_account";
    }

    /// Answers with the page itself: the password is shown once and kept nowhere.
    @PostMapping("/new")
    String create(
            Submitted<NewAccountForm> form,
            @RequestParam(defaultValue = "") String words,
            Model model) {
        return form.attempt(
                sent -> {
                    var made = sent.create(accounts);
                    model.addAttribute(
                            "page", new GeneratedPasswordPage(made.account(), made.password()));
                    return "access/generated_password";
                },
                () -> form(words, model));
    }

    @Bean
    NavigationEntry accountsEntry() {
        return NavigationEntry.of(
                        NavigationEntry.Group.ADMINISTRATION,
                        10,
                        "account.accounts",
                        "/administration/accounts",
                        "id-badge-2")
                .requiring(AccessPermission.SEE_ADMINISTRATION);
    }

    private static String next(String words, String after) {
        return "/administration/accounts?words=%s&after=%s".formatted(encode(words), encode(after));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
