package io.mainstay.journal;

import io.mainstay.kernel.RecordRef;
import java.io.InputStream;
import java.util.List;
import java.util.OptionalLong;

/// Files that hang on records. The caller has made sure that the current actor may see the record,
/// and may write on it.
public interface Attachments {

    /// @param entry the entry that it came with
    Attachment add(RecordRef record, Upload upload, OptionalLong entry);

    /// Hangs on the record what the current actor has uploaded and the text names, for whoever sees
    /// the record. Where an entry names it, [Journal#write] does so.
    void keep(RecordRef record, String text);

    /// Newest first, 200 at most; those of notes only for whoever may read notes.
    List<Attachment> of(RecordRef record);

    /// A file as it comes in.
    ///
    /// @param note only for those who may read work notes
    /// @param name as the sender has it; directories before it are dropped
    record Upload(String name, boolean note, InputStream content) {}
}
