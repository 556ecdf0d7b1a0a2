package io.mainstay.people.persistence;

import io.mainstay.kernel.InvalidInput;
import java.util.Optional;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataIntegrityViolationException;

/// The rules that the database itself keeps, as refusals of the field that breaks them: a name that
/// is taken (`…_name_is_taken_once`), a reference to what is not there (`…_unit_exists`).
final class Rules {

    private static final Pattern RULE = Pattern.compile("[a-z_]*?_([a-z]+)_(is_taken_once|exists)");

    private Rules() {}

    static void keep(Runnable write) {
        try {
            write.run();
        } catch (DataIntegrityViolationException broken) {
            throw constraint(broken).flatMap(Rules::refusal).orElseThrow(() -> broken);
        }
    }

    private static Optional<InvalidInput> refusal(String constraint) {
        var rule = RULE.matcher(constraint);
        return rule.matches()
                ? Optional.of(
                        InvalidInput.of(
                                rule.group(1),
                                rule.group(2).equals("exists") ? "unknown" : "taken"))
                : Optional.empty();
    }

    private static Optional<String> constraint(DataIntegrityViolationException broken) {
        return broken.getMostSpecificCause() instanceof PSQLException cause
                ? Optional.ofNullable(cause.getServerErrorMessage())
                        .map(ServerErrorMessage::getConstraint)
                : Optional.empty();
    }
}
