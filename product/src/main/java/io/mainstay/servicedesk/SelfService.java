package io.mainstay.servicedesk;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.journal.Attachments.Upload;
import io.mainstay.knowledge.ArticleNumber;
import java.util.List;

/// The desk where nobody sits: people who report for themselves, or find the answer before they do.
/// Each is a contact like any other, answered by nobody.
public interface SelfService {

    /// Whether the current actor is one of those whom the desk serves.
    boolean isOpen();

    /// Whether it came before, and became something.
    boolean isTaken(OwnReport told);

    /// Logs an incident of the current actor with its files.
    IncidentNumber report(OwnReport told, List<Upload> files);

    /// An article was the answer to what they were about to report.
    void answered(OwnReport told, ArticleNumber article);
}
