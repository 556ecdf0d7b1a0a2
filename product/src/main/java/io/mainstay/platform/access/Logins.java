package io.mainstay.platform.access;

import io.mainstay.kernel.PersonId;
import java.util.Collection;
import java.util.Map;
import java.util.SequencedMap;

/// People by what they sign in with, for texts that name them, as `@anna` does. Only those who can
/// sign in and whom the current actor sees.
public interface Logins {

    /// @param logins in any case
    /// @return by login in lower case
    Map<String, PersonId> people(Collection<String> logins);

    /// Logins with the names of their people, whose login or name contains the words, by login.
    SequencedMap<String, String> matching(String words, int most);
}
