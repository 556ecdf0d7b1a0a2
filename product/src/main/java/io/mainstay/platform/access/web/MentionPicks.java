package io.mainstay.platform.access.web;

import io.mainstay.platform.access.Logins;
import io.mainstay.platform.web.pick.Pick;
import io.mainstay.platform.web.pick.PickSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Offers whom a text can name as `@login`.
@Component
class MentionPicks implements PickSource {

    private final Logins logins;

    MentionPicks(Logins logins) {
        this.logins = logins;
    }

    @Override
    public String kind() {
        return "mention";
    }

    @Override
    public List<Pick> matching(String words, int most) {
        return logins.matching(words, most).entrySet().stream().map(MentionPicks::pick).toList();
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
