package io.mainstay.bulletin.rest;

import io.mainstay.bulletin.application.BulletinAccess;
import io.mainstay.bulletin.domain.Bulletin;
import io.mainstay.bulletin.domain.BulletinLifecycle.Action;
import io.mainstay.platform.access.RecordDoors;
import io.mainstay.platform.rest.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Shows a bulletin to whoever asked.
@Component
class BulletinAnswers {

    static final String PATH = "/api/v1/bulletins";

    private final BulletinAccess access;
    private final RecordDoors doors;

    BulletinAnswers(BulletinAccess access, RecordDoors doors) {
        this.access = access;
        this.doors = doors;
    }

    ResponseEntity<BulletinJson> answer(Bulletin bulletin) {
        return Answers.versioned(bulletin.version(), json(bulletin));
    }

    ResponseEntity<BulletinJson> created(Bulletin bulletin) {
        return Answers.created(PATH + "/" + bulletin.number(), bulletin.version(), json(bulletin));
    }

    BulletinJson json(Bulletin bulletin) {
        return BulletinJson.of(
                bulletin,
                access.actions(bulletin).stream().map(Action::name).toList(),
                access.readsAsDesk(),
                bulletin.cause().filter(record -> doors.find(record).isPresent()));
    }
}
