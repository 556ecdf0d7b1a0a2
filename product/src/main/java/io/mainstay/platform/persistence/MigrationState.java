package io.mainstay.platform.persistence;

import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.MigrationInfo;

/// How the tables of a database compare with the scripts of this Mainstay; each script is named as
/// module and version.
///
/// @param waiting have not run yet
/// @param newer have run and are not known here
/// @param broken did not succeed, or have since been changed
public record MigrationState(List<String> waiting, List<String> newer, List<String> broken) {

    /// Changes nothing.
    public static MigrationState of(Database database) {
        var found = new MigrationState(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var module : Migrations.modules()) {
            for (var script : Migrations.scripts(database, module).info().all()) {
                if (script.isVersioned()) {
                    found.sort(module + " " + script.getVersion(), script);
                }
            }
        }
        return found;
    }

    private void sort(String name, MigrationInfo script) {
        var state = script.getState();
        if (state.isFailed() || state.isApplied() && !script.isChecksumMatching()) {
            broken.add(name);
        } else if (!state.isApplied()) {
            waiting.add(name);
        } else if (!state.isResolved()) {
            newer.add(name);
        }
    }
}
