package io.mainstay.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.ActorSource;
import io.mainstay.platform.access.RecordCard;
import io.mainstay.platform.access.RecordDoors;
import io.mainstay.platform.list.ListDeclaration;
import io.mainstay.platform.list.ListRequest;
import io.mainstay.platform.list.Lists;
import io.mainstay.platform.list.Row;
import io.mainstay.platform.search.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/// Every way to find records of one kind: the list, its words and its count, doors, search and API.
///
/// @param all that there are, each with `zebra` in its text
record Ways<N extends Numbered>(
        ApplicationContext context, ListDeclaration list, String path, List<N> all) {

    /// @param sees what the oracle says
    void lead(Somebody who, Predicate<N> sees) throws Exception {
        var expected = all.stream().filter(sees).map(Numbered::id).toList();
        var among =
                all.stream()
                        .map(Numbered::number)
                        .collect(Collectors.joining(",", "number=in=(", ")"));
        var actor = bean(ActorSource.class).of(who.id(), Channel.PAGE).orElseThrow();
        var lists = bean(Lists.class);
        assertThat(ids(actor, among)).as("list for " + who).hasSameElementsAs(expected);
        assertThat(ids(actor, among + ";text=q=zebra"))
                .as("words for " + who)
                .hasSameElementsAs(expected);
        assertThat(Actors.as(actor, () -> lists.total(list, among)).count())
                .as("count for " + who)
                .isEqualTo(expected.size());
        assertThat(behindDoors(actor)).as("doors for " + who).isEqualTo(expected);
        assertThat(found(actor)).as("search for " + who).isEqualTo(expected);
        assertThat(inTheApi(who)).as("API for " + who).isEqualTo(expected);
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private List<Long> ids(Actor actor, String filter) {
        var asked = ListRequest.filtered(filter).showing(List.of("number")).sized(100);
        return Actors.as(actor, () -> bean(Lists.class).page(list, asked)).rows().stream()
                .map(Row::id)
                .toList();
    }

    private List<Long> behindDoors(Actor actor) {
        var refs = all.stream().map(one -> RecordRef.of(one.number())).toList();
        return Actors.as(actor, () -> bean(RecordDoors.class).findAll(refs)).values().stream()
                .map(RecordCard::ref)
                .map(RecordRef::serial)
                .sorted()
                .toList();
    }

    private List<Long> found(Actor actor) {
        var search = bean(Search.class);
        return all.stream()
                .filter(one ->
                        Actors.as(actor, () -> search.find(one.number(), 5)).groups().stream()
                                .flatMap(group -> group.hits().stream())
                                .anyMatch(hit -> hit.label().equals(one.number())))
                .map(Numbered::id)
                .toList();
    }

    private List<Long> inTheApi(Somebody who) throws Exception {
        var seen = new ArrayList<Long>();
        for (var one : all) {
            var asked = get(path).param("filter", "number==" + one.number()).cookie(who.cookie());
            var answer = bean(MockMvc.class).perform(asked).andReturn().getResponse();
            if (answer.getContentAsString().contains("\"" + one.number() + "\"")) {
                seen.add(one.id());
            }
        }
        return seen;
    }
}
