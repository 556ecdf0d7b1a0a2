package io.mainstay.platform.list.export;

import io.mainstay.kernel.Refusal;

/// The list cannot be taken away as it was asked for.
final class ExportRefused extends Refusal {

    private ExportRefused(Kind kind, String code, Object... arguments) {
        super(kind, code, arguments);
    }

    /// @param most rows that a file of this format holds
    static ExportRefused tooLarge(ExportFormat format, int most) {
        return new ExportRefused(Kind.TOO_LARGE, "export-too-large", format.name(), most);
    }

    static ExportRefused oneAtATime() {
        return new ExportRefused(Kind.TOO_MANY, "export-one-at-a-time");
    }

    static ExportRefused busy() {
        return new ExportRefused(Kind.TOO_MANY, "export-busy");
    }
}
