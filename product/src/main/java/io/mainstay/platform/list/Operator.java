package io.mainstay.platform.list;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How a filter compares a field with values.
enum Operator {
    EQUALS("=="),
    DIFFERS("!="),
    IN("=in="),
    OUT("=out="),
    LESS("=lt="),
    AT_MOST("=le="),
    MORE("=gt="),
    AT_LEAST("=ge="),
    NULL("=null="),
    /// Contains the text, whatever its case.
    LIKE("=like="),
    /// Found by text search.
    SEARCH("=q=");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    boolean takesMany() {
        return this == IN || this == OUT;
    }

    static Optional<Operator> of(String sign) {
        return Stream.of(values()).filter(operator -> operator.sign.equals(sign)).findFirst();
    }

    /// What makes sense for a type; the type decides, so that every refusal can say what would do.
    static List<Operator> of(Field.Type type) {
        return switch (type) {
            case TEXT -> List.of(EQUALS, DIFFERS, IN, OUT, LIKE, NULL);
            case NUMBER, REF, DATE ->
                    List.of(EQUALS, DIFFERS, IN, OUT, LESS, AT_MOST, MORE, AT_LEAST, NULL);
            case INSTANT -> List.of(EQUALS, DIFFERS, LESS, AT_MOST, MORE, AT_LEAST, NULL);
            case BOOLEAN -> List.of(EQUALS, DIFFERS, NULL);
            case CHOICE -> List.of(EQUALS, DIFFERS, IN, OUT, NULL);
            case REFERENCE -> List.of(EQUALS, DIFFERS, IN, OUT, LIKE, NULL);
            case SEARCH -> List.of(SEARCH);
        };
    }

    @Override
    public String toString() {
        return sign;
    }
}
