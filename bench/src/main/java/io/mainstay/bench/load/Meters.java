package io.mainstay.bench.load;

import java.io.IOException;
import java.sql.SQLException;

/// Where it is read what a work costs.
record Meters(Processor processor, Statements statements) {

    /// @param jvm processor time of the application, in seconds
    /// @param database that of PostgreSQL, all its processes
    /// @param statements that the database answered
    record Reading(double jvm, double database, double statements) {

        Reading since(Reading before) {
            return new Reading(
                    jvm - before.jvm, database - before.database, statements - before.statements);
        }
    }

    Reading read() throws IOException, SQLException {
        return new Reading(processor.ofJvm(), processor.ofDatabase(), statements.count());
    }
}
