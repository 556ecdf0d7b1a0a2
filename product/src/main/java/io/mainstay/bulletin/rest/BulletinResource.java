package io.mainstay.bulletin.rest;

import io.mainstay.bulletin.BulletinNumber;
import io.mainstay.bulletin.application.BulletinAccess;
import io.mainstay.bulletin.application.BulletinDetails;
import io.mainstay.bulletin.application.BulletinReading;
import io.mainstay.bulletin.application.BulletinService;
import io.mainstay.bulletin.persistence.BulletinList;
import io.mainstay.platform.list.ListRequest;
import io.mainstay.platform.rest.ExpectedVersion;
import io.mainstay.platform.rest.ListAnswers;
import io.mainstay.platform.rest.ListJson;
import io.mainstay.platform.rest.Needs;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Bulletins: find, read, write and edit them.
@RestController
@RequestMapping(BulletinAnswers.PATH)
class BulletinResource {

    private final BulletinService bulletins;
    private final BulletinAccess access;
    private final BulletinReading reading;
    private final BulletinAnswers answers;
    private final ListAnswers lists;

    BulletinResource(
            BulletinService bulletins,
            BulletinAccess access,
            BulletinReading reading,
            BulletinAnswers answers,
            ListAnswers lists) {
        this.bulletins = bulletins;
        this.access = access;
        this.reading = reading;
        this.answers = answers;
        this.lists = lists;
    }

    @GetMapping
    ListJson<Map<String, Object>> list(ListRequest request) {
        return lists.answer(BulletinList.LIST, request);
    }

    /// Writes a draft.
    @PostMapping
    @Needs("title")
    ResponseEntity<BulletinJson> write(@RequestBody BulletinEditJson told) {
        return answers.created(bulletins.write(told.on(BulletinDetails.BLANK)));
    }

    @GetMapping("/{number}")
    ResponseEntity<BulletinJson> show(@PathVariable String number) {
        return answers.answer(access.get(BulletinNumber.of(number)));
    }

    /// A JSON merge patch over the fields that may be edited.
    @PatchMapping("/{number}")
    ResponseEntity<BulletinJson> edit(
            @PathVariable String number,
            ExpectedVersion version,
            @RequestBody BulletinEditJson change) {
        return answers.answer(
                bulletins.edit(BulletinNumber.of(number), version.value(), change::on));
    }

    /// What it said over time, the last word first.
    @GetMapping("/{number}/entries")
    List<EntryJson> entries(@PathVariable String number) {
        return reading.entries(access.get(BulletinNumber.of(number))).stream()
                .map(EntryJson::of)
                .toList();
    }
}
