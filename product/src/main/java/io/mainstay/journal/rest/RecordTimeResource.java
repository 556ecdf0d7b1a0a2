package io.mainstay.journal.rest;

import io.mainstay.journal.JournalPermission;
import io.mainstay.journal.application.TimeSpentService;
import io.mainstay.journal.persistence.TimeSpentList;
import io.mainstay.journal.rest.TimeJson.NewTimeJson;
import io.mainstay.platform.access.RecordDoors;
import io.mainstay.platform.access.RecordGate;
import io.mainstay.platform.list.ListRequest;
import io.mainstay.platform.rest.ListAnswers;
import io.mainstay.platform.rest.ListJson;
import io.mainstay.platform.rest.Needs;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The time spent on one record, of whatever kind: `/api/v1/incidents/INC-1042/time-spent`.
@RestController
@RequestMapping("/api/v1/{records}/{number}/time-spent")
class RecordTimeResource {

    private final TimeSpentService times;
    private final RecordDoors doors;
    private final RecordGate gate;
    private final TimeSpentList list;
    private final ListAnswers lists;

    RecordTimeResource(
            TimeSpentService times,
            RecordDoors doors,
            RecordGate gate,
            TimeSpentList list,
            ListAnswers lists) {
        this.times = times;
        this.doors = doors;
        this.gate = gate;
        this.list = list;
        this.lists = lists;
    }

    /// What counts, the latest day first.
    @GetMapping
    ListJson<Map<String, Object>> of(
            @PathVariable String records,
            @PathVariable String number,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "50") int size) {
        var record = doors.at(records, number);
        gate.require(JournalPermission.READ_TIME, record);
        return lists.answer(
                list.declaration(),
                ListRequest.filtered("record==" + record)
                        .from(cursor)
                        .sized(ListRequest.checkedSize(size)));
    }

    @PostMapping
    @Needs({"kind", "minutes", "day"})
    ResponseEntity<TimeJson> spend(
            @PathVariable String records,
            @PathVariable String number,
            @RequestBody NewTimeJson told) {
        var id = times.spend(doors.at(records, number), told.effort());
        return TimeSpentResource.created(times.get(id));
    }
}
