package io.mainstay.platform.access.application;

import static io.mainstay.platform.access.AccessPermission.CHANGE_OWN_ACCOUNT;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Check;
import io.mainstay.kernel.NotAllowed;
import io.mainstay.platform.access.Preferences;
import io.mainstay.platform.access.persistence.PreferenceTable;
import io.mainstay.platform.words.Words;
import java.time.ZoneId;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How whoever acts now wants to read.
@Service
@Transactional
public class OwnPreferences {

    private static final Set<String> THEMES = Set.of("light", "dark");

    private final OwnAccountService own;
    private final PreferenceTable table;
    private final Words words;
    private final SignedInCache cache;

    OwnPreferences(OwnAccountService own, PreferenceTable table, Words words, SignedInCache cache) {
        this.own = own;
        this.table = table;
        this.words = words;
        this.cache = cache;
    }

    @Transactional(readOnly = true)
    public Preferences show() {
        return table.of(own.account().id());
    }

    public Preferences change(Preferences wanted) {
        if (Actors.current().readOnly()) {
            throw new NotAllowed(CHANGE_OWN_ACCOUNT);
        }
        new Check()
                .that(
                        wanted.language().stream().allMatch(words.languages()::contains),
                        "language",
                        "no-such-choice")
                .that(
                        wanted.zone().stream()
                                .map(ZoneId::getId)
                                .allMatch(ZoneId.getAvailableZoneIds()::contains),
                        "zone",
                        "no-such-choice")
                .that(wanted.theme().stream().allMatch(THEMES::contains), "theme", "no-such-choice")
                .orRefuse();
        table.keep(own.account().id(), wanted);
        cache.forget();
        return wanted;
    }
}
