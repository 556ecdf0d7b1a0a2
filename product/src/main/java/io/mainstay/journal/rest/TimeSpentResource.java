package io.mainstay.journal.rest;

import io.mainstay.journal.SpentTime;
import io.mainstay.journal.application.TimeSpentService;
import io.mainstay.journal.persistence.TimeSpentList;
import io.mainstay.journal.rest.TimeJson.CorrectionJson;
import io.mainstay.platform.list.ListRequest;
import io.mainstay.platform.rest.ListAnswers;
import io.mainstay.platform.rest.ListJson;
import io.mainstay.platform.rest.Needs;
import java.net.URI;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Time spent: what counts of all that the caller may read, and each entry by itself.
@RestController
@RequestMapping(TimeSpentResource.PATH)
class TimeSpentResource {

    static final String PATH = "/api/v1/time-spent";

    private final TimeSpentService times;
    private final TimeSpentList list;
    private final ListAnswers lists;

    TimeSpentResource(TimeSpentService times, TimeSpentList list, ListAnswers lists) {
        this.times = times;
        this.list = list;
        this.lists = lists;
    }

    @GetMapping
    ListJson<Map<String, Object>> list(ListRequest request) {
        return lists.answer(list.declaration(), request);
    }

    @GetMapping("/{id}")
    TimeJson show(@PathVariable long id) {
        return TimeJson.of(times.get(id));
    }

    /// Enters it anew; the former counts no longer.
    @PostMapping("/{id}/correction")
    @Needs({"kind", "minutes", "day"})
    ResponseEntity<TimeJson> correct(@PathVariable long id, @RequestBody CorrectionJson told) {
        return created(times.get(times.correct(id, TimeJson.effort(told))));
    }

    static ResponseEntity<TimeJson> created(SpentTime time) {
        return ResponseEntity.created(URI.create(PATH + "/" + time.id())).body(TimeJson.of(time));
    }
}
