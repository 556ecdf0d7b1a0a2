package io.mainstay.platform.rest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps answers in the transaction of the work that they answer for.
@Repository
class KeptAnswers {

    private final JdbcClient jdbc;

    KeptAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Holds the key until the transaction ends; false while another request holds it.
    boolean hold(long actor, String key) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:key, :actor))")
                .param("key", key)
                .param("actor", actor)
                .query(Boolean.class)
                .single();
    }

    Optional<KeptAnswer> find(long actor, String key) {
        return jdbc.sql(
                        """
                        select request_hash, status, headers, body
                          from platform_rest.idempotent_answer
                         where actor = :actor and key = :key
                        """)
                .param("actor", actor)
                .param("key", key)
                .query((row, index) -> answer(row))
                .optional();
    }

    void keep(long actor, String key, KeptAnswer answer, Instant at) {
        jdbc.sql(
                        """
                        insert into platform_rest.idempotent_answer
                               (actor, key, request_hash, status, headers, body, answered_at)
                        values (:actor, :key, :hash, :status, :headers, :body, :at)
                        """)
                .param("actor", actor)
                .param("key", key)
                .param("hash", answer.requestHash())
                .param("status", answer.status())
                .param("headers", written(answer.headers()))
                .param("body", answer.body())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    int forgetBefore(Instant instant) {
        return jdbc.sql("delete from platform_rest.idempotent_answer where answered_at < :before")
                .param("before", instant.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static KeptAnswer answer(ResultSet row) throws SQLException {
        return new KeptAnswer(
                row.getBytes("request_hash"),
                row.getInt("status"),
                read(row.getString("headers")),
                row.getBytes("body"));
    }

    /// One header a line; none of ours holds a line break.
    private static String written(Map<String, String> headers) {
        return headers.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> read(String lines) {
        var headers = new LinkedHashMap<String, String>();
        lines.lines()
                .map(line -> line.split(": ", 2))
                .forEach(header -> headers.put(header[0], header[1]));
        return headers;
    }
}
