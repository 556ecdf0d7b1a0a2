package io.mainstay.people.rest;

import io.mainstay.kernel.Gate;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.PeoplePermission;
import io.mainstay.people.application.DirectoryService;
import io.mainstay.people.application.Numbers;
import io.mainstay.people.domain.Details;
import io.mainstay.people.domain.DirectoryRecord;
import io.mainstay.platform.list.ListDeclaration;
import io.mainstay.platform.list.ListRequest;
import io.mainstay.platform.rest.Answers;
import io.mainstay.platform.rest.ExpectedVersion;
import io.mainstay.platform.rest.ListAnswers;
import io.mainstay.platform.rest.ListJson;
import io.mainstay.platform.rest.Needs;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/// One kind of record of the directory in the API.
///
/// @param <I> the identity
/// @param <R> the record
/// @param <D> what people write down about it
/// @param <T> what is told of it
/// @param <J> how it is answered
abstract class DirectoryResource<
        I, R extends DirectoryRecord<R, D>, D extends Details, T extends DetailsJson<D>, J> {

    private final String path;
    private final ListDeclaration list;
    private final DirectoryService<I, R, D> records;
    private final ListAnswers lists;
    private final Gate gate;

    DirectoryResource(
            String path,
            ListDeclaration list,
            DirectoryService<I, R, D> records,
            ListAnswers lists,
            Gate gate) {
        this.path = path;
        this.list = list;
        this.records = records;
        this.lists = lists;
        this.gate = gate;
    }

    /// @param actions what the caller may do with it
    abstract J json(R shown, List<String> actions);

    /// The list as a whole is for whoever works on records of others, if only for a part of the
    /// organisation.
    void admit() {
        gate.requireSomewhere(PeoplePermission.SEE_ORGANISATION);
    }

    @GetMapping
    ListJson<Map<String, Object>> list(ListRequest request) {
        admit();
        return lists.answer(list, request);
    }

    @GetMapping("/{number}")
    ResponseEntity<J> show(@PathVariable String number) {
        return answer(records.id(number));
    }

    @PostMapping
    @Needs("name")
    ResponseEntity<J> create(@RequestBody T told) {
        var made = records.create(told.on(records.blank()));
        return Answers.created(path + "/" + made.ref(), made.version(), json(made));
    }

    /// A JSON merge patch over what is written down.
    @PatchMapping("/{number}")
    ResponseEntity<J> edit(
            @PathVariable String number, ExpectedVersion version, @RequestBody T change) {
        var id = records.id(number);
        records.edit(id, version.value(), change::on);
        return answer(id);
    }

    @PutMapping("/{number}/activation")
    ResponseEntity<J> activate(@PathVariable String number) {
        return activate(number, true);
    }

    @DeleteMapping("/{number}/activation")
    ResponseEntity<J> deactivate(@PathVariable String number) {
        return activate(number, false);
    }

    /// Puts a person into one of its groups, or takes them out.
    ResponseEntity<J> with(String number, String person, BiConsumer<I, PersonId> change) {
        var id = records.id(number);
        change.accept(id, Numbers.person(person));
        return answer(id);
    }

    static List<String> refs(Set<PersonId> people) {
        return people.stream().map(person -> "PER-" + person).sorted().toList();
    }

    private ResponseEntity<J> activate(String number, boolean active) {
        var id = records.id(number);
        records.activate(id, records.get(id).version(), active);
        return answer(id);
    }

    private ResponseEntity<J> answer(I id) {
        var shown = records.get(id);
        return Answers.versioned(shown.version(), json(shown));
    }

    private J json(R shown) {
        var actions = List.of("edit", shown.active() ? "deactivate" : "activate");
        return json(shown, gate.allows(records.toEdit()) ? actions : List.of());
    }
}
