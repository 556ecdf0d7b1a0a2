package io.mainstay.incident;

import java.util.List;

/// Major incidents, for the modules above that hear first how many suffer.
public interface MajorIncidents {

    /// Somebody told of the incident: it, or what it is a child of, is declared major when the rule
    /// says so by now. Whoever asks needs no leave for it, and learns nothing.
    void contacted(IncidentNumber incident);

    /// Those that run and that the current actor sees and works on, the most pressing first.
    List<RunningMajor> running(int most);
}
