package io.mainstay.kernel;

/// Carries the actor of the current request, job or command down the call, and no further.
public final class Actors {

    private static final ScopedValue<Actor> CURRENT = ScopedValue.newInstance();

    private Actors() {}

    /// @throws IllegalStateException outside of any request, job or command, which is a mistake in
    ///   the caller
    public static Actor current() {
        if (!CURRENT.isBound()) {
            throw new IllegalStateException("Nobody acts here: wrap the call in Actors.as");
        }
        return CURRENT.get();
    }

    public static boolean isBound() {
        return CURRENT.isBound();
    }

    public static <T, E extends Exception> T as(
            Actor actor, ScopedValue.CallableOp<? extends T, E> work) throws E {
        return ScopedValue.where(CURRENT, actor).call(work);
    }

    public static void run(Actor actor, Runnable work) {
        ScopedValue.where(CURRENT, actor).run(work);
    }
}
