package io.mainstay.task.web;

import io.mainstay.platform.list.ListRequest;
import io.mainstay.platform.list.Lists;
import io.mainstay.platform.list.Row;
import io.mainstay.platform.search.Searchable;
import io.mainstay.platform.words.Words;
import io.mainstay.task.domain.TaskLifecycle.State;
import io.mainstay.task.persistence.TaskList;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;

/// Finds tasks by the words in their title and description.
@Component
class TaskSearch implements Searchable {

    private final Lists lists;
    private final TaskList tasks;

    TaskSearch(Lists lists, TaskList tasks) {
        this.lists = lists;
        this.tasks = tasks;
    }

    @Override
    public String labelKey() {
        return "task.list";
    }

    @Override
    public String moreHref(String words) {
        var filter = ListRequest.searching("text", words).filter();
        return "/tasks?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8);
    }

    @Override
    public List<Hit> search(String words, int most) {
        var request =
                ListRequest.searching("text", words).showing(List.of("number", "title", "state"));
        return lists.page(tasks.declaration(), request.sized(most)).rows().stream()
                .map(TaskSearch::hit)
                .toList();
    }

    private static Hit hit(Row row) {
        var number = row.ref("number").orElseThrow().toString();
        var state = State.valueOf(row.text("state").orElseThrow());
        return new Hit(number, row.text("title").orElse(""), Words.key(state), "/tasks/" + number);
    }
}
