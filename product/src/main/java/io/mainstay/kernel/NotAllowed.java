package io.mainstay.kernel;

/// The person sees the record but holds no role that may do this.
public final class NotAllowed extends Refusal {

    public NotAllowed(Permission permission) {
        super(Kind.FORBIDDEN, code(permission), permission.name());
    }

    /// Where the roles would do and only the token does not, it says so.
    private static String code(Permission permission) {
        return Actors.isBound() && Actors.current().isHeldBackByToken(permission)
                ? "token-reads-only"
                : "not-allowed";
    }
}
