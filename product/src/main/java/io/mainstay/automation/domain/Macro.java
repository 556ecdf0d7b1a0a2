package io.mainstay.automation.domain;

import io.mainstay.kernel.AuditedRecord;
import io.mainstay.kernel.RecordRef;
import io.mainstay.people.TeamId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Several changes that are made to a record together.
///
/// @param list the kind of record, by the name of its list
/// @param team whose it is; empty for everybody who works on records
/// @param active false when it is offered no more
public record Macro(
        long id,
        String list,
        String title,
        Optional<TeamId> team,
        List<Step> steps,
        boolean active,
        long version)
        implements AuditedRecord {

    public static final String PREFIX = "MAC";
    public static final int LONGEST_TITLE = 100;

    /// One change, in the words of bulk changes.
    ///
    /// @param action its name
    /// @param input what it is told, by field; a time as how long from when it is done, such as
    ///   `P3D`
    public record Step(String action, Map<String, String> input) {}

    @Override
    public RecordRef ref() {
        return new RecordRef(PREFIX, id);
    }

    @Override
    public SequencedMap<String, @Nullable String> auditedFields() {
        var fields = new LinkedHashMap<String, @Nullable String>();
        fields.put("title", title);
        fields.put("team", team.map(TeamId::toString).orElse(null));
        fields.put("steps", steps.stream().map(Macro::said).collect(Collectors.joining("; ")));
        fields.put("active", Boolean.toString(active));
        return fields;
    }

    private static String said(Step step) {
        return step.action()
                + step.input().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(told -> " " + told.getKey() + "=" + told.getValue())
                        .collect(Collectors.joining());
    }
}
