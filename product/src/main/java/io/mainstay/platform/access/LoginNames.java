package io.mainstay.platform.access;

import io.mainstay.kernel.PersonId;
import java.util.List;

/// Whose login somebody may mean. Asked by the people module, which tells nobody of a person whom
/// they may not see.
public interface LoginNames {

    /// The people whose login begins so, the shortest first.
    List<PersonId> begunBy(String typed, int most);
}
