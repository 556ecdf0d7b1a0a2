package io.mainstay.platform.access.web;

import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.Logins;
import io.mainstay.platform.access.OtherEyes;
import io.mainstay.platform.access.RecordDoors;
import io.mainstay.platform.web.pick.Pick;
import io.mainstay.platform.web.pick.PickSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Offers whom a text can name as `@login`.
@Component
class MentionPicks implements PickSource {

    private final Logins logins;
    private final RecordDoors doors;
    private final OtherEyes eyes;

    MentionPicks(Logins logins, RecordDoors doors, OtherEyes eyes) {
        this.logins = logins;
        this.doors = doors;
        this.eyes = eyes;
    }

    @Override
    public String kind() {
        return "mention";
    }

    @Override
    public List<Pick> matching(String words, int most) {
        return logins.matching(words, most).entrySet().stream().map(MentionPicks::pick).toList();
    }

    /// Nobody who does not see the record: they would not be told either.
    @Override
    public List<Pick> offered(String words, int most, RecordRef about) {
        doors.open(about);
        var found = logins.matching(words, most);
        var people = logins.people(found.keySet());
        return found.entrySet().stream()
                .filter(one -> sees(people.get(one.getKey().toLowerCase(Locale.ROOT)), about))
                .map(MentionPicks::pick)
                .toList();
    }

    private boolean sees(@Nullable PersonId person, RecordRef about) {
        return person != null && eyes.see(person, about);
    }

    @Override
    public Optional<Pick> find(String id) {
        return logins.matching(id, 1).entrySet().stream()
                .filter(one -> one.getKey().equalsIgnoreCase(id))
                .map(MentionPicks::pick)
                .findFirst();
    }

    private static Pick pick(Map.Entry<String, String> one) {
        return Pick.of(one.getKey(), "@" + one.getKey()).about(one.getValue());
    }
}
