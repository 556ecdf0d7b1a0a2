package io.mainstay.platform.intake;

/// Keeps spreadsheets from taking text for a formula: what people wrote is text, whatever it begins
/// with. Follows OWASP's advice on CSV injection, and minds the full-width signs and blanks before
/// the sign, which some programs skip.
public final class PlainCells {

    private static final String FORMULA_BEGINNINGS = "=+-@\t\r\n＝＋－＠";

    private PlainCells() {}

    /// The text with an apostrophe before it where it would be a formula.
    public static String harmless(String cell) {
        return beginsFormula(cell) ? "'" + cell : cell;
    }

    private static boolean beginsFormula(String cell) {
        for (var i = 0; i < cell.length(); i++) {
            var sign = cell.charAt(i);
            if (FORMULA_BEGINNINGS.indexOf(sign) >= 0) {
                return true;
            }
            if (!isSkipped(sign)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isSkipped(char sign) {
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || Character.isISOControl(sign)
                || Character.getType(sign) == Character.FORMAT;
    }
}
