package io.mainstay.notification.application;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.notification.Mentions;
import io.mainstay.notification.Notifications;
import io.mainstay.platform.access.Logins;
import io.mainstay.platform.access.OtherEyes;
import io.mainstay.platform.access.PersonDirectory;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Asks of each who is named whether they, with the roles of today, may read what names them.
@Service
@Transactional
class MentionService implements Mentions {

    private final Logins logins;
    private final PersonDirectory people;
    private final OtherEyes eyes;
    private final Notifications notifications;

    MentionService(
            Logins logins, PersonDirectory people, OtherEyes eyes, Notifications notifications) {
        this.logins = logins;
        this.people = people;
        this.eyes = eyes;
        this.notifications = notifications;
    }

    @Override
    public Mentioned tell(RecordRef record, String text, BooleanSupplier reads) {
        return tell(record, NamesInText.of(text), reads);
    }

    @Override
    public Mentioned tellNew(RecordRef record, String before, String text) {
        return tell(record, fresh(before, text), () -> true);
    }

    @Override
    public List<String> untold(
            RecordRef record, String before, String text, BooleanSupplier reads) {
        return mentioned(record, fresh(before, text), reads).untold();
    }

    private static List<String> fresh(String before, String text) {
        var named = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        named.addAll(NamesInText.of(before));
        return NamesInText.of(text).stream().filter(name -> !named.contains(name)).toList();
    }

    private Mentioned tell(RecordRef record, List<String> names, BooleanSupplier reads) {
        var mentioned = mentioned(record, names, reads);
        if (!mentioned.told().isEmpty()) {
            tell(mentioned.told(), record);
        }
        return mentioned;
    }

    private Mentioned mentioned(RecordRef record, List<String> names, BooleanSupplier reads) {
        if (names.isEmpty()) {
            return Mentioned.NOBODY;
        }
        var found = logins.people(names);
        var told = new LinkedHashSet<PersonId>();
        var untold = new ArrayList<String>();
        for (var name : names) {
            Optional.ofNullable(found.get(name.toLowerCase(Locale.ROOT)))
                    .filter(people::isSeen)
                    .filter(person -> eyes.see(person, record, reads))
                    .ifPresentOrElse(told::add, () -> untold.add(name));
        }
        return new Mentioned(Set.copyOf(told), List.copyOf(untold));
    }

    private void tell(Set<PersonId> told, RecordRef record) {
        var author = Actors.current().name();
        notifications.tell(
                told, record, "notification.mentioned", List.of(record.toString(), author));
    }
}
