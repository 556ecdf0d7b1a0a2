package io.mainstay.incident.persistence;

import static java.util.stream.Collectors.toMap;

import io.mainstay.incident.domain.IncidentLifecycle.State;
import io.mainstay.incident.domain.overview.AgeBand;
import io.mainstay.incident.domain.overview.History;
import io.mainstay.incident.domain.overview.Overview;
import io.mainstay.incident.domain.overview.Overview.AgreedTime;
import io.mainstay.incident.domain.overview.Overview.Backlog;
import io.mainstay.incident.domain.overview.Overview.Moves;
import io.mainstay.incident.domain.overview.Overview.Restoration;
import io.mainstay.platform.list.Lists;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts incidents for the overview: the figures in one pass over what the filter leaves of what
/// the actor sees.
///
/// The table is read once, whole where the filter is wide: 50 ms of 25,000 incidents, 0.45 s of
/// 225,000. An index that holds all the columns asked for made it 7 % faster when measured, and
/// every write slower; so there is none.
@Repository
public class IncidentFigures {

    private static final String COLUMNS =
            """
            i.id, i.opened_at, i.priority, i.state, i.reassignments, i.reopens, i.resolved_at, i.closed_at,
            i.source_reassignments, i.source_reopens, i.made_sla\
            """;

    /// Every figure is a row: its name, what it is of, its value.
    private static final String FIGURES =
            """
            with seen as materialized (%s)
            select 'day' as figure, to_char(opened_at at time zone 'UTC', 'YYYY-MM-DD') as part, count(*)::float8 as value
              from seen group by 2
            union all
            select 'priority', priority::text, count(*) from seen group by 2
            union all
            select 'state', state, count(*) from seen group by 2
            union all
            select figure, '', value
              from (select count(*) as total,
                           count(*) filter (where reassignments > 0) as reassigned,
                           count(*) filter (where source_reassignments > 0) as source_reassigned,
                           count(*) filter (where reopens > 0) as reopened,
                           count(*) filter (where source_reopens > 0) as source_reopened,
                           count(made_sla) as sla_told,
                           count(*) filter (where made_sla) as sla_kept,
                           count(resolved_at) as resolved,
                           avg(extract(epoch from resolved_at - opened_at) / 3600) as mean,
                           percentile_cont(array[0.5, 0.9]) within group (order by extract(epoch from resolved_at - opened_at)::float8 / 3600) as hours
                      from seen) all_of_them
             cross join lateral (values
                   ('total', total::float8), ('reassigned', reassigned), ('source_reassigned', source_reassigned),
                   ('reopened', reopened), ('source_reopened', source_reopened), ('sla_told', sla_told),
                   ('sla_kept', sla_kept), ('resolved', resolved), ('mean', mean::float8), ('median', hours[1]),
                   ('ninetieth', hours[2])) as figures (figure, value)
             where value is not null
            """;

    private static final String BACKLOG =
            """
            select 'backlog' as figure,
                   width_bucket(extract(epoch from cast(:as_of as timestamptz) - opened_at)::float8 / 86400, array[0, 1, 7, 30, 90]::float8[])::text as part,
                   count(*)::float8 as value
              from (%s) seen
             where opened_at <= :as_of and coalesce(resolved_at > :as_of, true) and coalesce(closed_at > :as_of, true)
               and (resolved_at is not null or closed_at is not null or state not in ('RESOLVED', 'CLOSED', 'CANCELLED'))
             group by 2
            """;

    private static final String MONTHS =
            """
            select to_char(opened_at at time zone 'UTC', 'YYYY-MM') as month, count(*) as opened
              from (%s) seen group by 1
            """;

    private final JdbcClient jdbc;
    private final Lists lists;

    IncidentFigures(JdbcClient jdbc, Lists lists) {
        this.jdbc = jdbc;
        this.lists = lists;
    }

    /// @param opened what the figures are of
    /// @param all of what the backlog is, whenever it was opened
    /// @throws io.mainstay.platform.list.BadListRequest when a filter cannot be read
    public Overview of(String opened, String all, Instant asOf) {
        var figures = new Figures(new HashMap<>());
        read(figures, FIGURES, lists.source(IncidentList.LIST, opened, COLUMNS), Map.of());
        read(
                figures,
                BACKLOG,
                lists.source(IncidentList.LIST, all, COLUMNS),
                Map.of("as_of", IncidentRow.timestamp(asOf)));
        return figures.overview(asOf);
    }

    /// How many were opened in each month.
    ///
    /// @throws io.mainstay.platform.list.BadListRequest when the filter cannot be read
    public History history(String filter) {
        var source = lists.source(IncidentList.LIST, filter, "i.id, i.opened_at");
        var months = new TreeMap<YearMonth, Long>();
        jdbc.sql(MONTHS.formatted(source.sql()))
                .params(source.parameters())
                .query(row -> {
                    months.put(YearMonth.parse(row.getString("month")), row.getLong("opened"));
                });
        return new History(months);
    }

    private void read(Figures into, String sql, Lists.Source source, Map<String, ?> parameters) {
        jdbc.sql(sql.formatted(source.sql()))
                .params(source.parameters())
                .params(parameters)
                .query(row -> {
                    into.add(
                            row.getString("figure"), row.getString("part"), row.getDouble("value"));
                });
    }

    private record Figures(Map<String, Map<String, Double>> parts) {

        void add(String figure, String part, double value) {
            parts.computeIfAbsent(figure, name -> new HashMap<>()).put(part, value);
        }

        Overview overview(Instant asOf) {
            return new Overview(
                    count("total"),
                    days(),
                    new TreeMap<>(
                            of("priority").entrySet().stream()
                                    .collect(
                                            toMap(
                                                    one -> Integer.valueOf(one.getKey()),
                                                    one -> Math.round(one.getValue())))),
                    states(),
                    new Moves(count("reassigned"), count("source_reassigned")),
                    new Moves(count("reopened"), count("source_reopened")),
                    new Restoration(
                            count("resolved"),
                            new Restoration.Hours(
                                    value("mean"), value("median"), value("ninetieth"))),
                    new Backlog(asOf, bands()),
                    new AgreedTime(count("sla_kept"), count("sla_told")));
        }

        private SortedMap<LocalDate, Long> days() {
            var days = new TreeMap<LocalDate, Long>();
            of("day").forEach((day, count) -> days.put(LocalDate.parse(day), Math.round(count)));
            return days;
        }

        private Map<State, Long> states() {
            var states = new EnumMap<State, Long>(State.class);
            of("state")
                    .forEach((state, count) -> states.put(State.valueOf(state), Math.round(count)));
            return states;
        }

        private Map<AgeBand, Long> bands() {
            var bands = new EnumMap<AgeBand, Long>(AgeBand.class);
            for (var band : AgeBand.values()) {
                var bucket = Integer.toString(band.ordinal() + 1);
                bands.put(band, Math.round(of("backlog").getOrDefault(bucket, 0.0)));
            }
            return bands;
        }

        private Map<String, Double> of(String figure) {
            return parts.getOrDefault(figure, Map.of());
        }

        private Optional<Double> value(String figure) {
            return Optional.ofNullable(of(figure).get(""));
        }

        private long count(String figure) {
            return value(figure).map(Math::round).orElse(0L);
        }
    }
}
