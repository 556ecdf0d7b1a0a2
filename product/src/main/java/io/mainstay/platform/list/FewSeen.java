package io.mainstay.platform.list;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.mainstay.kernel.Actor;
import io.mainstay.platform.access.Visibility.Branch;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Knows who sees so little of a list that the ids of that are best read first, and filter and
/// order come after.
///
/// The planner cannot know how little that is: for a page in order of priority it may follow an
/// index through a million rows that the reader does not see. Whether somebody sees little is
/// remembered for a while; what they see is asked in each statement anew.
final class FewSeen {

    static final String BRANCH = "few";

    private static final int FEW = 500;
    private static final int MOST_READERS = 10_000;
    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    private record Key(String list, Actor actor) {}

    private final JdbcClient jdbc;
    private final Cache<Key, Boolean> few =
            Caffeine.newBuilder().maximumSize(MOST_READERS).expireAfterWrite(REMEMBERED).build();

    FewSeen(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The branches themselves, or one of the ids in them.
    List<Branch> idsFirst(ListDeclaration list, Actor actor, List<Branch> branches) {
        if (branches.isEmpty() || branches.contains(Branch.everything())) {
            return branches;
        }
        var ids = ids(list.origin(), branches);
        return few.get(new Key(list.name(), actor), unknown -> isFew(ids))
                ? List.of(
                        new Branch(
                                BRANCH,
                                list.origin().id() + " = any (array(" + ids.condition() + "))",
                                ids.parameters()))
                : branches;
    }

    private boolean isFew(Branch ids) {
        var counted = "select count(*) from (%s limit %d) seen".formatted(ids.condition(), FEW + 1);
        return jdbc.sql(counted).params(ids.parameters()).query(Long.class).single() <= FEW;
    }

    private static Branch ids(Origin origin, List<Branch> branches) {
        Map<String, Object> parameters = new HashMap<>();
        branches.forEach(branch -> parameters.putAll(branch.parameters()));
        var sql =
                branches.stream()
                        .map(branch ->
                                "select %s from %s where (%s)"
                                        .formatted(origin.id(), origin.table(), branch.condition()))
                        .collect(Collectors.joining(" union all "));
        return new Branch(BRANCH, sql, parameters);
    }
}
