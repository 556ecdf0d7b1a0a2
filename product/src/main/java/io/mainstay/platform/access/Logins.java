package io.mainstay.platform.access;

import io.mainstay.kernel.PersonId;
import java.util.Collection;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/// People by what they sign in with, for texts that name them, as `@anna` does.
public interface Logins {

    /// A login in a text, as the first group. What stands within a word is none: `anna@example.org`
    /// is an address.
    Pattern NAMED =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}@._+/-])@([\\p{L}\\p{N}](?:[\\p{L}\\p{N}._@+-]{0,98}[\\p{L}\\p{N}])?)");

    /// Of those who can sign in, whoever asks.
    ///
    /// @param logins in any case
    /// @return by login in lower case
    Map<String, PersonId> people(Collection<String> logins);

    /// Logins with the names of their people, whose login or name contains the words, by login; of
    /// those whom the current actor sees.
    SequencedMap<String, String> matching(String words, int most);
}
