package io.mainstay.incident.web;

import io.mainstay.incident.domain.IncidentLifecycle.State;
import io.mainstay.incident.persistence.IncidentList;
import io.mainstay.platform.list.ListRequest;
import io.mainstay.platform.list.Lists;
import io.mainstay.platform.list.Row;
import io.mainstay.platform.search.Searchable;
import io.mainstay.platform.words.Words;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;

/// Finds incidents by the words in their title, description and numbers.
@Component
class IncidentSearch implements Searchable {

    private final Lists lists;

    IncidentSearch(Lists lists) {
        this.lists = lists;
    }

    @Override
    public String labelKey() {
        return "incident.list";
    }

    @Override
    public String moreHref(String words) {
        var filter = ListRequest.searching("text", words).filter();
        return "/incidents?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8);
    }

    @Override
    public List<Hit> search(String words, int most) {
        var request =
                ListRequest.searching("text", words).showing(List.of("number", "title", "state"));
        return lists.page(IncidentList.LIST, request.sized(most)).rows().stream()
                .map(IncidentSearch::hit)
                .toList();
    }

    private static Hit hit(Row row) {
        var number = row.ref("number").orElseThrow().toString();
        var state = State.valueOf(row.text("state").orElseThrow());
        return new Hit(
                number, row.text("title").orElse(""), Words.key(state), "/incidents/" + number);
    }
}
