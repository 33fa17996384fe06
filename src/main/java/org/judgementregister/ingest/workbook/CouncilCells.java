package org.judgementregister.ingest.workbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.judgementregister.council.CouncilFacts;
import org.judgementregister.ingest.claim.CouncilNames;
import org.judgementregister.ingest.workbook.Column.Meaning;

/** The cells of a row that name its council: by a code, by a name, or by both. */
record CouncilCells(Header header, List<String> cells, CouncilNames councils) {

    /**
     * The council that was in being on a day.
     *
     * @param fault is told of the column that names none, and why; of null when there is no such cell
     */
    Optional<CouncilFacts> council(LocalDate day, BiConsumer<Column, String> fault) {
        Optional<Column> code = filled(Meaning.COUNCIL_CODE);
        Optional<Column> name = filled(Meaning.COUNCIL_NAME);
        Column telling = code.or(() -> name).orElse(null);
        if (telling == null) {
            fault.accept(null, "names no council");
            return Optional.empty();
        }
        List<CouncilFacts> byCode =
                code.map(each -> councils.withCode(text(each))).orElse(List.of());
        List<CouncilFacts> byName =
                name.map(each -> councils.withName(text(each))).orElse(List.of());
        if (name.isPresent() && byName.isEmpty()) {
            fault.accept(name.get(), "is no council that the register knows");
            return Optional.empty();
        }
        List<CouncilFacts> meant = code.isPresent() ? byCode : byName;
        if (meant.isEmpty()) {
            fault.accept(telling, "is no council that the register knows");
            return Optional.empty();
        }
        if (!byName.isEmpty() && byName.stream().noneMatch(each -> isNamesake(each, meant))) {
            fault.accept(name.orElseThrow(), "is another council than " + text(telling) + ", the code beside it");
            return Optional.empty();
        }
        Optional<CouncilFacts> council = councils.inBeing(meant, day);
        if (council.isEmpty()) {
            fault.accept(name.orElse(telling), "was no council on " + day);
        }
        return council;
    }

    private boolean isNamesake(CouncilFacts named, List<CouncilFacts> meant) {
        return meant.stream()
                .anyMatch(each ->
                        each.equals(named) || councils.withName(each.name()).contains(named));
    }

    private Optional<Column> filled(Meaning meaning) {
        return header.first(meaning).filter(column -> !OfstedWords.isNothing(text(column)));
    }

    private String text(Column column) {
        return Sheet.cell(cells, column.index());
    }
}
