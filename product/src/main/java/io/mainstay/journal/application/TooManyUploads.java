package io.mainstay.journal.application;

import io.mainstay.kernel.Refusal;

/// Somebody has more files waiting than anybody writes texts for.
final class TooManyUploads extends Refusal {

    TooManyUploads(int files, long megabytes) {
        super(Kind.TOO_MANY, "too-many-uploads", files, megabytes);
    }
}
