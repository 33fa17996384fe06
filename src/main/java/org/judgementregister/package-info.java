/**
 * The packages, one for each subject. Dependencies run from the top of this list down, never up, which a test holds.
 *
 * <ul>
 *   <li>{@code ingest}: how data gets in: file → claims → comparison → one release; in it {@code input} (files, bounded),
 *       {@code follow} (Ofsted's site), {@code report} (its
 *       reports), {@code workbook} (its tables) and {@code register} (our own format), which give
 *       {@code claim}s
 *   <li>{@code contract}: the API's contract, as programs take it and as people read and try it
 *   <li>{@code page}: what people see who open the service's address, and its pictures: the nation, a council, an inspection,
 *       who is inadequate, what changed, councils beside one another
 *   <li>{@code area}: one service area: how councils stand in it, and what moved last
 *   <li>{@code profile}: one council: who it is, how it stands, how others do
 *   <li>{@code statistics}: how many councils hold which grade, and how many moved from which to which
 *   <li>{@code feed}: what moved, to subscribe to
 *   <li>{@code change}: what moved: each judgement beside the one before it
 *   <li>{@code rating}: how councils stand: the grade that each holds in each area, at any time
 *   <li>{@code download}: a whole release in one file
 *   <li>{@code judgement}: the grades as rows
 *   <li>{@code improvement}: what reports say must improve: the points, and counted by theme
 *   <li>{@code finding}: what inspectors found, filtered and searched
 *   <li>{@code inspection}: what was inspected: an inspection with its judgements, findings and figures
 *   <li>{@code report}: a report's text, in passages
 *   <li>{@code council}: who is inspected
 *   <li>{@code source}: where facts come from
 *   <li>{@code catalogue}: what the service offers: the way in, its releases, and whom to tell of a weakness
 *   <li>{@code request}: the one door: every step from bounds to answer, in order; cache, ETags, back-pressure. Knows no subject
 *       but that answers come from releases
 *   <li>{@code listing}: how a list is said: pages, cursors, JSON, CSV
 *   <li>{@code release}: which data is served: releases, readiness, and the filters that ask for one
 *   <li>{@code problem}: what goes wrong, as RFC 9457 documents
 *   <li>{@code database}: embedded PostgreSQL when no other is given, and how a list is asked for
 *   <li>{@code vocabulary}: the words; depends on nothing
 * </ul>
 *
 * Reading goes {@code door → Resource → filter → Repository → row → JSON or CSV}. Writing goes {@code file → row → claim →
 * facts → rows by COPY → derived rows → release}. Entities never leave; records do.
 */
package org.judgementregister;
