package io.mainstay.platform.jobs;

import java.util.List;
import java.util.Map;

/// Where people go from the page of a job that is done. The module whose job it is contributes it.
public interface NextSteps {

    /// Of which jobs; see [JobHandler#kind()].
    String kind();

    /// @param parameters with which the job was started
    List<Step> after(Map<String, String> parameters);

    /// @param key of its words
    record Step(String key, String href, String icon) {}
}
