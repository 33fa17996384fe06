package org.judgementregister.vocabulary;

import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.List;

/** Every word of the register with its meaning, in order, and how the words map onto one another. */
public record Vocabulary(
        @NotNull List<Term> areas,
        @NotNull List<GradeTerm> grades,
        @NotNull List<Term> matches,
        @NotNull List<FrameworkTerm> frameworks,
        @NotNull List<HeadingTerm> headings,
        @NotNull List<KindTerm> inspectionKinds,
        @NotNull List<Term> visitThemes,
        @NotNull List<Term> findingKinds,
        @NotNull List<Term> findingThemes,
        @NotNull List<Term> measures,
        @NotNull List<Term> councilTypes,
        @NotNull List<Term> regions,
        @NotNull List<Term> codeSchemes,
        @NotNull List<Term> closeness,
        @NotNull List<Term> sourceKinds,
        @NotNull List<Term> subjects,
        @NotNull List<Term> changeKinds,
        @NotNull List<Term> ratingStatuses,
        @NotNull List<Term> ratingReasons,
        @NotNull List<Term> directions,
        @NotNull List<Term> comparabilities,
        @NotNull List<Term> comparisonReasons,
        @NotNull List<Term> improvementKinds,
        @NotNull List<ThemeTerm> improvementThemes) {

    /** A word. */
    public record Term(
            @NotNull String code,
            @NotNull String title,
            @NotNull String meaning) {

        static Term of(Word word) {
            return new Term(word.code(), word.title(), word.meaning());
        }
    }

    /**
     * A grade.
     *
     * @param rank from 4, the best, to 1; equal for the two third grades; null for not-judged
     */
    public record GradeTerm(
            @NotNull String code,
            @NotNull String title,
            @NotNull String meaning,
            Integer rank) {}

    /**
     * A framework.
     *
     * @param inForceFrom the earliest first day on site under it
     * @param inForceTo the latest; null while it is in force
     */
    public record FrameworkTerm(
            @NotNull String code,
            @NotNull String title,
            @NotNull String meaning,
            @NotNull PartialDate inForceFrom,
            PartialDate inForceTo,
            @NotNull List<Heading> headings,
            @NotNull List<Grade> grades) {}

    /** A heading with the service areas that it speaks for. */
    public record HeadingTerm(
            @NotNull String code,
            @NotNull String title,
            @NotNull String meaning,
            @NotNull List<ServiceArea> areas,
            @NotNull Match match) {}

    /**
     * What a point that must improve is about.
     *
     * @param phrases the words by which points are known to be about it
     */
    public record ThemeTerm(
            @NotNull String code,
            @NotNull String title,
            @NotNull String meaning,
            @NotNull List<String> phrases) {

        static ThemeTerm of(Theme theme) {
            return new ThemeTerm(theme.code(), theme.title(), theme.meaning(), ThemeLexicon.phrases(theme));
        }
    }

    /** A kind of inspection, and whether it gives grades. */
    public record KindTerm(
            @NotNull String code,
            @NotNull String title,
            @NotNull String meaning,
            @NotNull Boolean graded) {}

    /** Today's words. */
    static Vocabulary today() {
        return new Vocabulary(
                terms(ServiceArea.values()),
                Arrays.stream(Grade.values())
                        .map(grade -> new GradeTerm(grade.code(), grade.title(), grade.meaning(), grade.rank()))
                        .toList(),
                terms(Match.values()),
                Arrays.stream(Framework.values()).map(Vocabulary::framework).toList(),
                Arrays.stream(Heading.values())
                        .map(heading -> new HeadingTerm(
                                heading.code(), heading.title(), heading.meaning(), heading.areas(), heading.match()))
                        .toList(),
                Arrays.stream(InspectionKind.values())
                        .map(kind -> new KindTerm(kind.code(), kind.title(), kind.meaning(), kind.graded()))
                        .toList(),
                terms(VisitTheme.values()),
                terms(FindingKind.values()),
                terms(Theme.values()),
                terms(Measure.values()),
                terms(CouncilType.values()),
                terms(Region.values()),
                terms(CodeScheme.values()),
                terms(Closeness.values()),
                terms(SourceKind.values()),
                terms(Subject.values()),
                terms(ChangeKind.values()),
                terms(RatingStatus.values()),
                terms(RatingReason.values()),
                terms(Direction.values()),
                terms(Comparability.values()),
                terms(ComparisonReason.values()),
                terms(ImprovementKind.values()),
                Arrays.stream(Theme.values())
                        .map(ThemeTerm::of)
                        .filter(theme -> !theme.phrases().isEmpty())
                        .toList());
    }

    private static List<Term> terms(Word... words) {
        return Arrays.stream(words).map(Term::of).toList();
    }

    private static FrameworkTerm framework(Framework framework) {
        return new FrameworkTerm(
                framework.code(),
                framework.title(),
                framework.meaning(),
                framework.inForceFrom(),
                framework.inForceTo(),
                framework.headings(),
                framework.grades());
    }
}
