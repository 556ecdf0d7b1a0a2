package io.mainstay.platform.list;

import io.mainstay.kernel.Refusal;
import java.util.List;

/// A list was asked for in words that cannot be read. The problem names the parameter; of a filter
/// also the position, counted from 1, and what was expected there.
public final class BadListRequest extends Refusal {

    private final transient Problem problem;

    private BadListRequest(String code, Problem problem) {
        super(Kind.UNREADABLE, code, problem.field());
        this.problem = problem;
    }

    static BadListRequest of(String code, String parameter, String problem, Object... arguments) {
        return new BadListRequest(code, Problem.of(parameter, problem, arguments));
    }

    /// @param index counted from 0
    static BadListRequest filter(int index, String problem, String found, Object... expected) {
        var arguments = new Object[expected.length + 2];
        arguments[0] = index + 1;
        arguments[1] = found;
        System.arraycopy(expected, 0, arguments, 2, expected.length);
        return of("bad-filter", "filter", problem, arguments);
    }

    @Override
    public List<Problem> problems() {
        return List.of(problem);
    }

    @Override
    public String getMessage() {
        return code() + " " + problem;
    }
}
