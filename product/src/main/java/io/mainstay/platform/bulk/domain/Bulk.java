package io.mainstay.platform.bulk.domain;

import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.bulk.BulkInput;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;

/// Many records that somebody wants to change alike.
///
/// @param filter that found them; empty when they were picked one by one
/// @param deed empty until it is chosen
/// @param undoes the bulk change that this one takes back
/// @param job that does it; empty until it is started
public record Bulk(
        long id,
        String list,
        Optional<String> filter,
        Optional<Deed> deed,
        OptionalLong undoes,
        PersonId person,
        Instant createdAt,
        OptionalLong job) {

    public static final String PREFIX = "BLK";

    /// What is done to each record.
    public record Deed(String action, BulkInput input) {

        /// The same for the same deed, to tell whether somebody has chosen another since.
        public String mark() {
            var all = action + new TreeMap<>(input.values());
            return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
        }
    }

    public RecordRef ref() {
        return new RecordRef(PREFIX, id);
    }

    public boolean isStarted() {
        return job.isPresent();
    }

    public boolean isUndoing() {
        return undoes.isPresent();
    }
}
