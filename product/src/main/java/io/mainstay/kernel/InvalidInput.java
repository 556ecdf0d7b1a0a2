package io.mainstay.kernel;

import java.util.List;

/// What was handed in breaks a rule; every broken field is named, so that one round is enough to
/// mend all.
public final class InvalidInput extends Refusal {

    private final transient List<Problem> problems;

    public InvalidInput(List<Problem> problems) {
        super(Kind.INVALID, "invalid-input", problems.size());
        this.problems = List.copyOf(problems);
    }

    public static InvalidInput of(String field, String code, Object... arguments) {
        return new InvalidInput(List.of(Problem.of(field, code, arguments)));
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }

    @Override
    public String getMessage() {
        return problems.toString();
    }
}
