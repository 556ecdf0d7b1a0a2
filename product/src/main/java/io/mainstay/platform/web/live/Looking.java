package io.mainstay.platform.web.live;

import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.web.live.persistence.OnlookerTable.OpenPage;

/// That somebody looks at the page of a record.
///
/// @param name as others read it
record Looking(RecordRef record, String name) {

    OpenPage page(String line, PersonId person) {
        return new OpenPage(line, record, person, name);
    }
}
