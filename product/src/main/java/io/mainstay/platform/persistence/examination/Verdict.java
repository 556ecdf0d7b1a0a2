package io.mainstay.platform.persistence.examination;

/// What an examination found out about one thing.
///
/// @param subject what was looked at
/// @param finding how it is
/// @param remedy a sentence that says what to do; empty when there is nothing to do
public record Verdict(Degree degree, String subject, String finding, String remedy) {

    /// How much it matters.
    public enum Degree {
        GOOD,
        /// Works, but know about it.
        MIND,
        /// To be mended.
        WRONG
    }

    public static Verdict good(String subject, String finding) {
        return new Verdict(Degree.GOOD, subject, finding, "");
    }

    public static Verdict mind(String subject, String finding, String remedy) {
        return new Verdict(Degree.MIND, subject, finding, remedy);
    }

    public static Verdict wrong(String subject, String finding, String remedy) {
        return new Verdict(Degree.WRONG, subject, finding, remedy);
    }

    public boolean isWrong() {
        return degree == Degree.WRONG;
    }
}
