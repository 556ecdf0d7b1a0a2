package io.mainstay.platform.intake;

import io.mainstay.kernel.Refusal;
import java.util.List;

/// The file as a whole cannot be taken; no row of it is.
public final class UnreadableFile extends Refusal {

    private final transient Problem problem;

    public UnreadableFile(String code, Object... arguments) {
        super(Kind.INVALID, "unreadable-file", code);
        this.problem = Problem.of("file", code, arguments);
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
