package io.mainstay.platform.access;

import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Standing;

/// Implemented by the people module: access asks it once per session and second, not once per
/// query.
public interface StandingSource {

    Standing of(PersonId person);
}
