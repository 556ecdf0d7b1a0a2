package io.mainstay.bench.load;

import io.mainstay.bench.load.Work.Asking;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// Takes incidents that were just created and has each assigned, answered and resolved.
final class Lifetimes implements Asking {

    private static final int MOST_CONNECTIONS = 64;

    private final Facts facts;
    private final List<Visitor> visitors;
    private final Queue<String> fresh;
    private final AtomicReferenceArray<String> inHand =
            new AtomicReferenceArray<>(MOST_CONNECTIONS);
    private final int[] step = new int[MOST_CONNECTIONS];

    Lifetimes(Facts facts, List<Visitor> visitors, Queue<String> fresh) {
        this.facts = facts;
        this.visitors = visitors;
        this.fresh = fresh;
    }

    /// Each connection calls for itself only.
    @Override
    public Optional<Request> next(int connection, SplittableRandom dice) {
        if (step[connection] == 0) {
            inHand.set(connection, fresh.poll());
        }
        var path = inHand.get(connection);
        if (path == null) {
            return Optional.empty();
        }
        var request =
                request(path, step[connection], visitors.get(connection % visitors.size()), dice);
        step[connection] = (step[connection] + 1) % 3;
        return Optional.of(request);
    }

    private Request request(String path, int step, Visitor visitor, SplittableRandom dice) {
        return switch (step) {
            case 0 ->
                    Request.of(
                            "PUT",
                            path + "/assignment",
                            visitor.api(),
                            "{\"team\": %s}".formatted(team(dice)));
            case 1 ->
                    Request.of(
                                    "POST",
                                    path + "/entries",
                                    visitor.api(),
                                    "{\"text\": \"We are looking into it and call back before noon.\"}")
                            .expecting(201);
            default ->
                    Request.of(
                            "PUT",
                            path + "/resolution",
                            visitor.api(),
                            "{\"code\": \"SOLVED\", \"explanation\": \"Put the old driver back.\"}");
        };
    }

    private String team(SplittableRandom dice) {
        var teams = facts.all("teams");
        return teams.get(dice.nextInt(teams.size()));
    }
}
