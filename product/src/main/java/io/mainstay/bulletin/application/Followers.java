package io.mainstay.bulletin.application;

import static io.mainstay.bulletin.persistence.BulletinVisibility.BULLETINS;

import io.mainstay.bulletin.domain.Bulletin;
import io.mainstay.bulletin.domain.BulletinRepository;
import io.mainstay.bulletin.domain.Entry.Stage;
import io.mainstay.journal.Watchers;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.PersonId;
import io.mainstay.notification.Notifications;
import io.mainstay.platform.access.ActorSource;
import io.mainstay.platform.access.Visible;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Those who want to be kept informed about a bulletin. Nobody is told of one who does not.
@Component
class Followers {

    private final Watchers watchers;
    private final Notifications notifications;
    private final BulletinRepository bulletins;
    private final ActorSource actors;

    Followers(
            Watchers watchers,
            Notifications notifications,
            BulletinRepository bulletins,
            ActorSource actors) {
        this.watchers = watchers;
        this.notifications = notifications;
        this.bulletins = bulletins;
        this.actors = actors;
    }

    void tell(Bulletin bulletin, Stage stage) {
        var key = "bulletin.told." + stage.name().toLowerCase(Locale.ROOT);
        notifications.tell(
                watchers.of(bulletin.ref()),
                bulletin.ref(),
                key,
                List.of(bulletin.number().toString()));
    }

    boolean have(Bulletin bulletin, PersonId person) {
        return watchers.of(bulletin.ref()).contains(person);
    }

    void add(Bulletin bulletin, PersonId person) {
        watchers.add(bulletin.ref(), person);
    }

    void remove(Bulletin bulletin, PersonId person) {
        watchers.remove(bulletin.ref(), person);
    }

    /// Whom a bulletin is no longer for hears no more of it.
    void removeWhoSeeItNoMore(Bulletin bulletin) {
        watchers.of(bulletin.ref()).stream()
                .filter(person -> !sees(person, bulletin))
                .forEach(person -> watchers.remove(bulletin.ref(), person));
    }

    private boolean sees(PersonId person, Bulletin bulletin) {
        return actors.of(person, Channel.PAGE)
                .map(reader -> Visible.to(reader, BULLETINS))
                .flatMap(visible -> bulletins.find(bulletin.number(), visible))
                .isPresent();
    }
}
