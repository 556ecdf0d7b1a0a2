package io.mainstay.platform.web.record;

import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.audit.RecordWords;
import io.mainstay.platform.audit.RecordWords.Meaning;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What every module said about its kinds of record; the kind's own words come before those for
/// any.
record Vocabulary(List<RecordWords> all) {

    Optional<Meaning> meaning(RecordRef ref, String field) {
        return of(ref).flatMap(words -> words.meaning(field).stream()).findFirst();
    }

    /// Message keys, the closest first.
    Stream<String> keys(RecordRef ref, Function<RecordWords, String> key) {
        return of(ref).map(key);
    }

    private Stream<RecordWords> of(RecordRef ref) {
        var own = all.stream().filter(words -> words.prefix().equals(ref.prefix()));
        return Stream.concat(own, all.stream().filter(RecordWords::isOfAny));
    }
}
