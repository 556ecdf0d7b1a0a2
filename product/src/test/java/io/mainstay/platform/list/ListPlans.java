package io.mainstay.platform.list;

import io.mainstay.kernel.Actors;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads how PostgreSQL would answer a list for the current actor, so that a test can say that
/// every standard view has an index that serves it.
///
/// The tables of a test are small, and a small table is best read whole. So it asks for the plan
/// with reading whole tables and sorting made dear: what still does either has no index that could
/// spare it, however many rows come.
public final class ListPlans {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DataSource database;
    private final Clock clock;

    public ListPlans(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// What no index serves: tables read whole, and sorts of more than one page. Empty is good.
    public List<String> unserved(ListDeclaration list, StandardView view) {
        var question = Question.of(list, Actors.current(), clock);
        var request = ListRequest.filtered(view.filter()).sortedBy(view.sort());
        var sql = question.page(request).sql(question.parameters());
        var found = new ArrayList<String>();
        find(explained(sql, question.parameters().asMap()), list.origin().tableName(), found);
        return found;
    }

    private JsonNode explained(String sql, Map<String, Object> parameters) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var jdbc =
                    new NamedParameterJdbcTemplate(
                            new SingleConnectionDataSource(connection, true));
            jdbc.getJdbcOperations().execute("set local enable_seqscan = off");
            jdbc.getJdbcOperations().execute("set local enable_sort = off");
            var plan =
                    jdbc.queryForList(
                            "explain (format json, costs off) " + sql, parameters, String.class);
            connection.rollback();
            return JSON.readTree(String.join("\n", plan)).get(0).get("Plan");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// True when the node hands on the rows of the table without an end.
    private static boolean find(JsonNode node, String table, List<String> found) {
        var type = node.path("Node Type").asString();
        var name = node.path("Schema").asString("") + node.path("Relation Name").asString("");
        var endless = table.endsWith(node.path("Relation Name").asString("?"));
        for (var child : node.path("Plans")) {
            endless |= find(child, table, found);
        }
        if (type.equals("Seq Scan") && endless) {
            found.add("reads the whole of " + name);
        }
        if (type.equals("Sort") && endless) {
            found.add("sorts by " + node.path("Sort Key"));
        }
        return endless && !type.equals("Limit");
    }
}
