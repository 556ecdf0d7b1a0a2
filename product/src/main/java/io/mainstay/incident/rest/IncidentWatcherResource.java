package io.mainstay.incident.rest;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.application.IncidentWatchers;
import io.mainstay.kernel.PersonId;
import io.mainstay.platform.rest.NamedJson;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Who is kept informed about an incident. Everybody who sees it may watch it; naming others is for
/// those who work on it.
@RestController
@RequestMapping(IncidentAnswers.PATH + "/{number}/watchers")
class IncidentWatcherResource {

    private final IncidentWatchers watchers;

    IncidentWatcherResource(IncidentWatchers watchers) {
        this.watchers = watchers;
    }

    @GetMapping
    List<NamedJson> watchers(@PathVariable String number) {
        return watchers.of(IncidentNumber.of(number)).entrySet().stream()
                .map(watcher -> new NamedJson(watcher.getKey().value(), watcher.getValue()))
                .toList();
    }

    @PutMapping("/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void add(@PathVariable String number, @PathVariable String person) {
        watchers.add(IncidentNumber.of(number), PersonId.of(person));
    }

    @DeleteMapping("/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String number, @PathVariable String person) {
        watchers.remove(IncidentNumber.of(number), PersonId.of(person));
    }
}
