package org.judgementregister.problem;

import java.util.List;
import org.judgementregister.problem.Problem.ParameterError;

/** A request that cannot be answered, and why; told to the client as a problem document. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ProblemType type;
    private final transient List<ParameterError> errors;

    public ProblemException(ProblemType type) {
        this(type, type.meaning());
    }

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    public ProblemException(ProblemType type, String detail, List<ParameterError> errors) {
        super(detail);
        this.type = type;
        this.errors = List.copyOf(errors);
    }

    /** A parameter whose value is refused. */
    public static ProblemException invalid(String parameter, String value, String reason, List<String> allowed) {
        ParameterError error = new ParameterError(parameter, value, reason, allowed);
        return new ProblemException(ProblemType.INVALID_PARAMETER, parameter + ": " + reason, List.of(error));
    }

    /** An address that nothing has, with the addresses most like it. */
    public static ProblemException notFound(String what, String id, List<String> nearest) {
        ParameterError error = new ParameterError(what, id, "unknown" + Suggestions.didYouMean(nearest), nearest);
        return new ProblemException(
                ProblemType.NOT_FOUND, "No " + what + " has this id" + Suggestions.didYouMean(nearest), List.of(error));
    }

    /** A code that the register does not hold, with the nearest that it does. */
    public static ProblemException unknownCode(String parameter, String value, List<String> known) {
        List<String> nearest = Suggestions.of(value, known);
        return invalid(
                parameter,
                value,
                "unknown code" + Suggestions.didYouMean(nearest),
                known.size() <= 50 ? known : nearest);
    }

    public ProblemType type() {
        return type;
    }

    public List<ParameterError> errors() {
        return errors;
    }
}
