package org.judgementregister.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.judgementregister.problem.ProblemException;
import org.judgementregister.problem.ProblemType;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** A cursor comes back as it went, or not at all. */
class CursorTest {

    @RepeatedTest(200)
    void comesBackAsItWent(RepetitionInfo repetition) {
        Cursor cursor = anyCursor(new Random(repetition.getCurrentRepetition()));
        assertThat(Cursor.decode(cursor.encode())).isEqualTo(cursor);
    }

    @RepeatedTest(200)
    void isRefusedOnceAnyLetterIsAnother(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder encoded = new StringBuilder(anyCursor(random).encode());
        // The last letter can hold bits that mean nothing.
        int place = random.nextInt(encoded.length() - 1);
        encoded.setCharAt(place, encoded.charAt(place) == 'A' ? 'B' : 'A');
        assertThatThrownBy(() -> Cursor.decode(encoded.toString()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(ProblemType.INVALID_CURSOR));
    }

    private static Cursor anyCursor(Random random) {
        List<String> key = Stream.generate(() -> anyText(random))
                .limit(1 + random.nextInt(3))
                .toList();
        return new Cursor(random.nextInt(), anyText(random), key);
    }

    private static String anyText(Random random) {
        return random.ints(1 + random.nextInt(30), ' ', 0x3000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
