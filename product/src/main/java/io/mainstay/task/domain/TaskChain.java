package io.mainstay.task.domain;

import io.mainstay.task.TaskNumber;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The tasks of one record among each other: their order, and what waits for what.
public final class TaskChain {

    private final Map<TaskNumber, Task> byNumber = new LinkedHashMap<>();

    /// @param tasks all of one record, in their order
    public TaskChain(Collection<Task> tasks) {
        tasks.forEach(task -> byNumber.put(task.number(), task));
    }

    public boolean has(TaskNumber number) {
        return byNumber.containsKey(number);
    }

    /// What the task still waits for. What was cancelled holds up nobody.
    public List<Task> holdingUp(Task task) {
        return task.plan().waitsFor().stream()
                .flatMap(needed -> Optional.ofNullable(byNumber.get(needed)).stream())
                .filter(Task::isOpen)
                .toList();
    }

    /// Whether one of `needed` waits for the task itself, straight or through others.
    public boolean isCircle(TaskNumber task, Set<TaskNumber> needed) {
        var seen = new HashSet<TaskNumber>();
        var ahead = new ArrayDeque<>(needed);
        while (!ahead.isEmpty()) {
            var next = ahead.remove();
            if (next.equals(task)) {
                return true;
            }
            var known = byNumber.get(next);
            if (known != null && seen.add(next)) {
                ahead.addAll(known.plan().waitsFor());
            }
        }
        return false;
    }

    /// The tasks that stand elsewhere once one of them stands at `position`.
    ///
    /// @param position from 1; further than the last is the last
    public List<Task> moved(TaskNumber number, int position) {
        var order = new ArrayList<>(byNumber.values());
        var mover = order.stream().filter(task -> task.number().equals(number)).findFirst();
        order.removeIf(task -> task.number().equals(number));
        mover.ifPresent(task -> order.add(Math.clamp(position - 1L, 0, order.size()), task));
        var moved = new ArrayList<Task>();
        for (var at = 0; at < order.size(); at++) {
            var task = order.get(at);
            if (task.plan().position() != at + 1) {
                moved.add(task.with(task.plan().at(at + 1)));
            }
        }
        return moved;
    }

    /// Where the next task comes.
    public int end() {
        return byNumber.values().stream().mapToInt(task -> task.plan().position()).max().orElse(0)
                + 1;
    }

    public int size() {
        return byNumber.size();
    }
}
