import java.util.Arrays;

/** One side of a comparison, measured three times in turn with the other. */
final class Side {

    private static final int ROUNDS = 3;

    /** Something that is measured. */
    interface Measured {

        double measure() throws Exception;
    }

    private final double[] values = new double[ROUNDS];

    private Side() {}

    /** Measures A B A B A B and prints a line: both medians with their spreads, the ratio, and the goal. */
    static double compare(String name, String unit, Measured ours, String other, Measured theirs, String goal)
            throws Exception {
        Side one = new Side();
        Side two = new Side();
        for (int round = 0; round < ROUNDS; round++) {
            one.values[round] = ours.measure();
            two.values[round] = theirs.measure();
        }
        double ratio = one.median() / two.median();
        System.out.printf("| %s | %s | %s: %s | %.2f | %s |%n", name, one.tell(unit), other, two.tell(unit), ratio, goal);
        return ratio;
    }

    private double median() {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[ROUNDS / 2];
    }

    private String tell(String unit) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        String number = median() < 100 ? "%,.2f" : "%,.0f";
        return (number + " %s (" + number + " – " + number + ")")
                .formatted(median(), unit, sorted[0], sorted[ROUNDS - 1]);
    }
}
