package io.mainstay.kernel;

/// The person sees the record but holds no role that may do this.
public final class NotAllowed extends Refusal {

    public NotAllowed(Permission permission) {
        super(Kind.FORBIDDEN, "not-allowed", permission.name());
    }
}
