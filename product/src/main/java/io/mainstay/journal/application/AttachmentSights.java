package io.mainstay.journal.application;

import io.mainstay.journal.Attachment;
import io.mainstay.journal.AttachmentSight;
import io.mainstay.journal.JournalPermission;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.RecordDoors;
import io.mainstay.platform.access.RecordGate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Which files the current actor may have: those of records that they see, those of notes only with
/// the leave to read notes, and of some kinds only those that the kind itself lets them have.
@Component
class AttachmentSights {

    private final RecordDoors doors;
    private final RecordGate gate;

    /// Asked late, because the modules that own records stand on the journal.
    private final ObjectProvider<AttachmentSight> kinds;

    AttachmentSights(RecordDoors doors, RecordGate gate, ObjectProvider<AttachmentSight> kinds) {
        this.doors = doors;
        this.gate = gate;
        this.kinds = kinds;
    }

    boolean shows(Attachment file) {
        return doors.find(file.record()).isPresent()
                && (!file.note() || mayReadNotes(file.record()))
                && !visible(file.record(), List.of(file)).isEmpty();
    }

    boolean mayReadNotes(RecordRef record) {
        return gate.allows(JournalPermission.READ_NOTES, record);
    }

    List<Attachment> visible(RecordRef record, List<Attachment> files) {
        return sight(record).map(kind -> kind.visible(record, files)).orElse(files);
    }

    private Optional<AttachmentSight> sight(RecordRef record) {
        return kinds.stream().filter(kind -> kind.prefix().equals(record.prefix())).findFirst();
    }
}
