package dev.backflow.processor.gate;

/** The text of a row that cannot be read. */
public final class FormulaException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final int column;

    FormulaException(String formula, int column, String problem) {
        super(problem + ", at column " + column + " of \"" + formula + "\"");
        this.column = column;
    }

    /** Where in the text, from 1. */
    public int column() {
        return column;
    }
}
