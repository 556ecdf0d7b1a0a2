package io.mainstay.drills;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A file of incidents from elsewhere.
final class History {

    private History() {}

    /// @param first number in the source
    static String rows(int first, int count) {
        var columns =
                List.of(
                        "number,incident_state,active,reassignment_count,reopen_count,sys_mod_count",
                        "made_sla,caller_id,opened_by,opened_at,sys_created_by,sys_created_at",
                        "sys_updated_by,sys_updated_at,contact_type,location,category,subcategory",
                        "u_symptom,cmdb_ci,impact,urgency,priority,assignment_group,assigned_to",
                        "knowledge,u_priority_confirmation,notify,problem_id,rfc,vendor,caused_by",
                        "closed_code,resolved_by,resolved_at,closed_at");
        var rows =
                IntStream.range(first, first + count)
                        .mapToObj(row ->
                                "INC%07d,New,true,0,0,0,true,Caller 1,Opened by 1,1/3/2016 08:00,Created by 1,1/3/2016 08:00,Updated by 1,1/3/2016 08:00,Phone,Location 1,Category 1,Subcategory 1,Symptom 1,?,2 - Medium,2 - Medium,3 - Moderate,Group 1,?,true,false,Do Not Notify,?,?,?,?,?,?,?,?"
                                        .formatted(row));
        return String.join(",", columns) + "\n" + rows.collect(Collectors.joining("\n")) + "\n";
    }
}
