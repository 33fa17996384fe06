package org.judgementregister.ingest.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.judgementregister.ingest.claim.ValidationError;
import org.judgementregister.ingest.claim.WebAddress;
import org.judgementregister.vocabulary.PartialDate;
import org.judgementregister.vocabulary.Word;

/**
 * One row of a table. Cells are read as what they mean; one that cannot be is noted as a fault and read as null, so that
 * one reading finds all faults.
 *
 * @param faulty the numbers of the file's rows that hold a fault
 */
record Row(String file, int number, Map<String, String> cells, List<ValidationError> faults, Set<Integer> faulty) {

    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2099;
    private static final int MOST_OF_AN_ID = 100;
    private static final int MOST_OF_A_NAME = 200;
    private static final int MOST_OF_AN_ADDRESS = 2000;
    private static final int MOST_OF_A_TEXT = 10_000;

    /** Letters that look alike make two councils of one: those of English, with accents, and no others. */
    private static final Pattern NAME = Pattern.compile(
            "[A-Za-zÀ-ÖØ-öø-ÿ\\d(]([A-Za-zÀ-ÖØ-öø-ÿ\\p{M}\\d .,'’()&/–-]*[A-Za-zÀ-ÖØ-öø-ÿ\\p{M}\\d).])?");

    private static final Pattern NUMBER = Pattern.compile("0|-?[1-9]\\d{0,9}");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cn}\\p{Co}\\p{Cs}&&[^\\n\\u00AD]]");
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** Notes what no cell may hold: more than any text needs, and characters that nobody sees. */
    void checkCharacters() {
        cells.forEach((column, text) -> {
            if (text.length() > MOST_OF_A_TEXT) {
                fault(column, "has more than " + MOST_OF_A_TEXT + " characters");
            } else if (CONTROL.matcher(text).find()) {
                fault(column, "holds characters that cannot be shown");
            } else if (text.isBlank() && !text.isEmpty()) {
                fault(column, "holds nothing but blanks");
            }
        });
    }

    /** The cell's text, which must not be empty; a fault and an empty text otherwise. */
    String text(String column) {
        String text = cells.get(column);
        if (text.isEmpty()) {
            fault(column, "is empty");
        }
        return text;
    }

    /** What somebody or something is called. */
    String name(String column) {
        require(column, name -> name.length() <= MOST_OF_A_NAME, "has more than " + MOST_OF_A_NAME + " characters");
        require(
                column,
                name -> name.isEmpty() || NAME.matcher(name).matches(),
                "is no name: Latin letters, figures and the marks of names");
        return text(column);
    }

    /** A number between two others, which it can be; written in one way, so that the same number is the same text. */
    Integer number(String column, int least, int most) {
        Integer number = read(column, text -> {
            if (!NUMBER.matcher(text).matches()) {
                throw new NumberFormatException(text);
            }
            return Integer.valueOf(text);
        });
        if (number != null && (number < least || number > most)) {
            fault(column, "is not between " + least + " and " + most);
        }
        return number;
    }

    /** An id: words in lower case with a hyphen between them. */
    String id(String column) {
        require(column, ID.asMatchPredicate(), "is no id: lower-case words and figures with hyphens between them");
        require(column, id -> id.length() <= MOST_OF_AN_ID, "has more than " + MOST_OF_AN_ID + " characters");
        return text(column);
    }

    /** An address of the web that anybody may be shown; null when there is none. */
    String url(String column) {
        require(
                column,
                url -> url.isEmpty() || WebAddress.isPublic(url),
                "is no address that begins with https:// and names no user");
        require(
                column,
                url -> url.length() <= MOST_OF_AN_ADDRESS,
                "has more than " + MOST_OF_AN_ADDRESS + " characters");
        return textOrNull(column);
    }

    /** The cell's text; null when it is empty. */
    String textOrNull(String column) {
        return read(column, Function.identity());
    }

    /** The texts of a cell that holds several, separated by a space. */
    List<String> texts(String column) {
        return List.of(text(column).strip().split(" +"));
    }

    /** A day of the centuries that the register can speak of. */
    LocalDate day(String column) {
        return read(column, text -> {
            LocalDate day = LocalDate.parse(text);
            checkCentury(day);
            return day;
        });
    }

    /** The same, where it can be a month or a year. */
    PartialDate date(String column) {
        return read(column, text -> {
            PartialDate date = new PartialDate(text);
            checkCentury(date.firstDay());
            return date;
        });
    }

    private static void checkCentury(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("is not in the years " + FIRST_YEAR + " to " + LAST_YEAR);
        }
    }

    Boolean flag(String column) {
        return read(column, text -> switch (text) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw new IllegalArgumentException("is neither true nor false");
        });
    }

    /** The word whose code the cell holds; null when it is empty. */
    <W extends Enum<W> & Word> W wordOrNull(String column, Class<W> words) {
        return read(
                column,
                code -> Word.find(words, code)
                        .orElseThrow(() -> new IllegalArgumentException("is not in the vocabulary")));
    }

    /** The word whose code the cell holds; a fault when it is empty. */
    <W extends Enum<W> & Word> W word(String column, Class<W> words) {
        text(column);
        return wordOrNull(column, words);
    }

    /** A cell's value; null when it is empty, and when it is a fault. */
    <T> T read(String column, Function<String, T> reader) {
        String text = cells.get(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return reader.apply(text);
        } catch (NumberFormatException notANumber) {
            fault(column, "is not a number");
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            fault(column, unreadable.getMessage());
        }
        return null;
    }

    /** Notes a fault unless the cell's text is fit. */
    void require(String column, Predicate<String> fit, String reason) {
        if (!fit.test(cells.get(column))) {
            fault(column, reason);
        }
    }

    /** Whether a fault has been noted on this row. */
    boolean isFaulty() {
        return faulty.contains(number);
    }

    void fault(String column, String reason) {
        faulty.add(number);
        faults.add(new ValidationError(file, null, number, column, cells.get(column), reason));
    }
}
