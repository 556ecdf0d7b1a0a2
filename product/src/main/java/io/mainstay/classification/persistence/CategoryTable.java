package io.mainstay.classification.persistence;

import io.mainstay.classification.Category;
import io.mainstay.classification.CategoryId;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.StaleRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps the category trees.
@Repository
public class CategoryTable {

    private final JdbcClient jdbc;

    CategoryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public CategoryId nextId() {
        return new CategoryId(
                jdbc.sql("select nextval(pg_get_serial_sequence('classification.category', 'id'))")
                        .query(Long.class)
                        .single());
    }

    public Optional<Category> find(CategoryId id) {
        return jdbc.sql("select * from classification.category where id = :id")
                .param("id", id.value())
                .query((row, index) -> category(row))
                .optional();
    }

    public Optional<Category> child(String process, Optional<CategoryId> parent, String name) {
        return jdbc.sql(
                        """
                        select * from classification.category
                         where process = :process and coalesce(parent, 0) = :parent
                           and lower(name) = lower(:name) and active
                        """)
                .param("process", process)
                .param("parent", parent.map(CategoryId::value).orElse(0L))
                .param("name", name)
                .query((row, index) -> category(row))
                .optional();
    }

    /// A parent comes right before its children.
    public List<Category> all(String process) {
        return jdbc.sql(
                        """
                        with recursive tree (id, place) as (
                            select id, array[lower(name), id::text]
                              from classification.category
                             where process = :process and parent is null
                            union all
                            select child.id, place || lower(child.name) || child.id::text
                              from tree join classification.category child on child.parent = tree.id)
                        select category.* from tree join classification.category using (id) order by place
                        """)
                .param("process", process)
                .query((row, index) -> category(row))
                .list();
    }

    public List<CategoryId> within(CategoryId id) {
        return jdbc.sql(
                        """
                        with recursive tree (id) as (
                            select id from classification.category where id = :id
                            union
                            select child.id
                              from tree join classification.category child on child.parent = tree.id)
                        select id from tree
                        """)
                .param("id", id.value())
                .query((row, index) -> new CategoryId(row.getLong("id")))
                .list();
    }

    public void add(Category category) {
        refuseTaken(() ->
                jdbc.sql(
                                """
                                insert into classification.category (id, process, parent, name, path, active)
                                values (:id, :process, :parent, :name, :path, :active)
                                """)
                        .params(columns(category))
                        .update());
    }

    public void update(Category category) {
        refuseTaken(() -> {
            if (updated(category) == 0) {
                throw new StaleRecord(category.ref(), version(category.id()));
            }
        });
        renewPaths(category.id());
    }

    /// The tree is moved by one at a time: two moves at once could close a circle that neither
    /// sees.
    public void lockTree() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('classification.category'))")
                .query((row, index) -> true)
                .list();
    }

    private int updated(Category category) {
        return jdbc.sql(
                        """
                        update classification.category
                           set parent = :parent, name = :name, path = :path, active = :active,
                               version = version + 1
                         where id = :id and version = :version
                        """)
                .params(columns(category))
                .update();
    }

    private void renewPaths(CategoryId from) {
        jdbc.sql(
                        """
                        with recursive tree (id, path) as (
                            select id, path from classification.category where id = :id
                            union all
                            select child.id, tree.path || ' / ' || child.name
                              from tree join classification.category child on child.parent = tree.id)
                        update classification.category set path = tree.path
                          from tree where category.id = tree.id and category.path <> tree.path
                        """)
                .param("id", from.value())
                .update();
    }

    private long version(CategoryId id) {
        return jdbc.sql("select version from classification.category where id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    private static void refuseTaken(Runnable write) {
        try {
            write.run();
        } catch (DuplicateKeyException taken) {
            throw InvalidInput.of("name", "taken");
        }
    }

    private static Category category(ResultSet row) throws SQLException {
        return new Category(
                new CategoryId(row.getLong("id")),
                row.getString("process"),
                Optional.ofNullable(row.getObject("parent", Long.class)).map(CategoryId::new),
                row.getString("name"),
                row.getString("path"),
                row.getBoolean("active"),
                row.getLong("version"));
    }

    private static Map<String, @Nullable Object> columns(Category category) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", category.id().value());
        columns.put("process", category.process());
        columns.put("parent", category.parent().map(CategoryId::value).orElse(null));
        columns.put("name", category.name());
        columns.put("path", category.path());
        columns.put("active", category.active());
        columns.put("version", category.version());
        return columns;
    }
}
