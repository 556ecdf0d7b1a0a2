package io.mainstay.platform.bulk.domain;

import io.mainstay.kernel.PersonId;
import io.mainstay.platform.bulk.domain.Bulk.Deed;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Where bulk changes and their records are kept.
public interface BulkRepository {

    /// A bulk change without records, not yet started.
    record Beginning(
            String list,
            Optional<String> filter,
            Optional<Deed> deed,
            OptionalLong undoes,
            PersonId person,
            Instant at) {}

    /// @throws BulkRefused when it undoes what is being taken back already
    long add(Beginning beginning);

    Optional<Bulk> find(long id);

    Optional<Bulk> undoing(long id);

    void pick(long id, Collection<Long> records);

    /// Picks what another bulk change has changed.
    void pickChangedBy(long id, long other);

    /// False when it was started meanwhile.
    boolean choose(long id, Deed deed);

    /// False when it was started meanwhile.
    boolean start(long id, long job, Deed deed);

    Map<ItemState, Long> counts(long id);

    /// By record.
    ///
    /// @param states empty for all
    List<Item> items(long id, Collection<ItemState> states, long after, int limit);

    Optional<Item> item(long id, long record);

    /// Takes a record to work on it in the open transaction; false when it is done already.
    boolean take(long id, long record);

    void keep(long id, Item item);
}
