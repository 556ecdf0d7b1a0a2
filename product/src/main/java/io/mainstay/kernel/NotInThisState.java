package io.mainstay.kernel;

/// The lifecycle has no such move from the state that the record is in.
public final class NotInThisState extends Refusal {

    public NotInThisState(Enum<?> action, Enum<?> state) {
        super(Kind.CONFLICT, "not-in-this-state", action, state);
    }

    @Override
    public String getMessage() {
        return "%s is not possible while the record is %s"
                .formatted(arguments().get(0), arguments().get(1));
    }
}
