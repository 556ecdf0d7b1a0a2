package io.mainstay.platform.jobs;

import java.util.Map;

/// Starts long work in the background.
public interface Jobs {

    /// Starts a job in the open transaction as the current actor; it runs after the commit, on any
    /// node.
    ///
    /// @param title what people see in the list of jobs
    /// @return the job's number, under which `/jobs/<id>` shows it
    long start(String kind, String title, Map<String, String> parameters);
}
