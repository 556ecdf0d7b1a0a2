package io.mainstay.platform.jobs;

import java.io.PrintWriter;
import java.util.Map;

/// Runs a job in the process of a command, to its end, as the system. Shows how far it is; Ctrl-C
/// cancels it. People see it among the jobs like any other.
public interface JobInCommand {

    /// Returns when the job is over.
    Ended run(String kind, String title, Map<String, String> parameters, PrintWriter terminal);

    /// How it ended.
    ///
    /// @param state `DONE`, `FAILED` or `CANCELLED`
    /// @param error why it failed, blank when it did not
    /// @param refused how many rows were not taken
    record Ended(long id, String state, String error, Map<String, Long> results, long refused) {

        public boolean isDone() {
            return state.equals("DONE");
        }
    }
}
