package io.mainstay.task.web;

import static io.mainstay.journal.JournalPermission.READ_NOTES;

import io.mainstay.classification.CustomisedKind;
import io.mainstay.platform.audit.RecordWords;
import io.mainstay.platform.list.Lists;
import io.mainstay.platform.search.Searchable;
import io.mainstay.platform.web.NavigationEntry;
import io.mainstay.platform.web.NavigationEntry.Count;
import io.mainstay.platform.web.NavigationEntry.Group;
import io.mainstay.platform.web.list.ListLook;
import io.mainstay.platform.web.list.RecordSearch;
import io.mainstay.task.TaskNumber;
import io.mainstay.task.persistence.TaskList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Where tasks stand in the navigation, and how histories tell of them.
@Configuration(proxyBeanMethods = false)
class TaskNavigation {

    private static final String MINE = "open==true;assignee==me";

    @Bean
    NavigationEntry tasksEntry(Lists lists, TaskList tasks) {
        return NavigationEntry.of(Group.WORK, 14, "task.list", "/tasks", "checklist")
                .requiringSomewhere(READ_NOTES)
                .counting(() -> count(lists, tasks));
    }

    @Bean
    ListLook taskLook(TaskList tasks) {
        return TaskLook.of(tasks);
    }

    @Bean
    @Order(30)
    Searchable taskSearchable(TaskList tasks, Lists lists) {
        return new RecordSearch(TaskLook.of(tasks), lists);
    }

    @Bean
    CustomisedKind customisedTasks() {
        return new CustomisedKind(TaskList.NAME, "task.list", false);
    }

    @Bean
    RecordWords taskRecordWords() {
        return RecordWords.of(TaskNumber.PREFIX, "task")
                .people("assignee")
                .codes("state")
                .moments("due", "completedAt");
    }

    /// What is open and the reader's own; red as soon as something of it is overdue.
    private static Count count(Lists lists, TaskList tasks) {
        var mine = lists.total(tasks.declaration(), MINE);
        var overdue = lists.total(tasks.declaration(), MINE + ";due=lt=now");
        return new Count(mine.count(), overdue.count() > 0);
    }
}
