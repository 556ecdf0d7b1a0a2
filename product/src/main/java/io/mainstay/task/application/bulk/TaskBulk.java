package io.mainstay.task.application.bulk;

import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.bulk.BulkAction;
import io.mainstay.platform.bulk.BulkKind;
import io.mainstay.platform.list.ListDeclaration;
import io.mainstay.task.TaskNumber;
import io.mainstay.task.persistence.TaskList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Tasks as a kind that can be changed many at a time.
@Component
class TaskBulk implements BulkKind {

    private final TaskList list;
    private final List<BulkAction> actions;

    TaskBulk(TaskList list, TaskPlans plans, TasksInBulk reading) {
        this.list = list;
        this.actions = plans.plans().stream().map(plan -> plan.on(reading)).toList();
    }

    @Override
    public ListDeclaration list() {
        return list.declaration();
    }

    @Override
    public RecordRef ref(long id) {
        return new TaskNumber(id).ref();
    }

    @Override
    public List<? extends BulkAction> actions() {
        return actions;
    }
}
