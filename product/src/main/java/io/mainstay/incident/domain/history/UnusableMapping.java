package io.mainstay.incident.domain.history;

import io.mainstay.kernel.Refusal;
import java.util.List;

/// The mapping says something that cannot be followed. The problem's field is the member of the mapping.
public final class UnusableMapping extends Refusal {

    private final transient Problem problem;

    public UnusableMapping(String member, String code, Object... arguments) {
        super(Kind.INVALID, "unusable-mapping", member);
        this.problem = Problem.of(member, code, arguments);
    }

    @Override
    public List<Problem> problems() {
        return List.of(problem);
    }

    @Override
    public String getMessage() {
        return problem.toString();
    }
}
