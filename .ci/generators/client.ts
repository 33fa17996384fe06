// Asks for everything with a client made by openapi-typescript and openapi-fetch.
import createClient from 'openapi-fetch';
import type { components, paths } from './register.js';

declare const process: { argv: string[] };

type Grade = components['schemas']['Grade'];

const base = process.argv[2] ?? 'http://localhost:8080';
const { GET } = createClient<paths>({ baseUrl: base });

function check(holds: boolean, what: string): asserts holds {
  if (!holds) {
    throw new Error(what);
  }
}

/** The answer, which must be one. */
async function of<T>(what: string, asked: Promise<{ data?: T; response: Response }>): Promise<T> {
  const { data, response } = await asked;
  check(response.status === 200 && data !== undefined, `${what}: ${response.status}`);
  return data;
}

const council = { path: { council: 'lancashire' } };
const text = { parseAs: 'text' } as const;
const file = { parseAs: 'blob' } as const;

const service = await of('service', GET('/v1'));
const vocabulary = await of('vocabulary', GET('/v1/vocabulary'));
const councils = await of('councils', GET('/v1/councils', { params: { query: { type: ['county'], current: true } } }));
const profile = await of('council', GET('/v1/councils/{council}', { params: council }));
const comparison = await of('comparison', GET('/v1/councils/{council}/comparison', { params: council }));
const ratings = await of('ratings', GET('/v1/ratings', { params: { query: { area: ['leadership'] } } }));
const changes = await of('changes', GET('/v1/changes', { params: { query: { direction: ['down'], limit: 5 } } }));
const feed = await of('feed', GET('/v1/changes.feed.json'));
const areas = await of('areas', GET('/v1/areas'));
const area = await of('area', GET('/v1/areas/{area}', { params: { path: { area: 'leadership' } } }));
const grades = await of('grades', GET('/v1/statistics/grades', { params: { query: { by: 'region' } } }));
const trend = await of(
  'trend',
  GET('/v1/statistics/trend', { params: { query: { every: 'quarter', dayFrom: '2025-01-01', area: ['adoption'] } } }),
);
const transitions = await of('transitions', GET('/v1/statistics/transitions'));
const inspections = await of('inspections', GET('/v1/inspections', { params: { query: { framework: ['sif'] } } }));
const inspection = await of(
  'inspection',
  GET('/v1/inspections/{inspection}', { params: { path: { inspection: 'lancashire-sif-2015-11-27' } } }),
);
const judgements = await of('judgements', GET('/v1/judgements', { params: { query: { grade: ['inadequate'] } } }));
const findings = await of('findings', GET('/v1/findings', { params: { query: { q: 'caseloads' } } }));
const improvements = await of(
  'improvements',
  GET('/v1/improvements', { params: { query: { theme: ['caseloads'], improvementKind: ['improvement'] } } }),
);
const themes = await of('themes', GET('/v1/statistics/themes', { params: { query: { by: 'region' } } }));
const passages = await of('passages', GET('/v1/passages', { params: { query: { q: 'caseloads' } } }));
const releases = await of('releases', GET('/v1/releases'));
const source = await of(
  'source',
  GET('/v1/sources/{source}', { params: { path: { source: 'ofsted-outcomes-2025-03-31' } } }),
);
const release = await of('release', GET('/v1/releases/{number}', { params: { path: { number: 1 } } }));
const since = await of('since', GET('/v1/releases/changes', { params: { query: { sinceRelease: 0, limit: 1 } } }));
const did = await of('did', GET('/v1/releases/{number}/changes', { params: { path: { number: 1 } } }));
const sources = await of('sources', GET('/v1/sources'));
const problem = await of('problem', GET('/v1/problems/{problem}', { params: { path: { problem: 'not-found' } } }));

const asText: string[] = [
  await of('councils.csv', GET('/v1/councils.csv', text)),
  await of('ratings.csv', GET('/v1/ratings.csv', { ...text, params: { query: { rows: 'areas' } } })),
  await of('changes.csv', GET('/v1/changes.csv', text)),
  await of('changes.atom', GET('/v1/changes.atom', text)),
  await of('grades.csv', GET('/v1/statistics/grades.csv', text)),
  await of('trend.csv', GET('/v1/statistics/trend.csv', text)),
  await of('transitions.csv', GET('/v1/statistics/transitions.csv', text)),
  await of('inspections.csv', GET('/v1/inspections.csv', text)),
  await of('judgements.csv', GET('/v1/judgements.csv', text)),
  await of('findings.csv', GET('/v1/findings.csv', text)),
  await of('improvements.csv', GET('/v1/improvements.csv', text)),
  await of('themes.csv', GET('/v1/statistics/themes.csv', text)),
  await of('sources.csv', GET('/v1/sources.csv', text)),
  await of('releases.csv', GET('/v1/releases.csv', text)),
  await of('since.csv', GET('/v1/releases/changes.csv', text)),
  await of('did.csv', GET('/v1/releases/{number}/changes.csv', { ...text, params: { path: { number: 1 } } })),
  await of('download.sha256', GET('/v1/download.sha256', text)),
];
const asFile: Blob[] = [
  await of('councils.xlsx', GET('/v1/councils.xlsx', file)),
  await of('ratings.xlsx', GET('/v1/ratings.xlsx', file)),
  await of('changes.xlsx', GET('/v1/changes.xlsx', file)),
  await of('inspections.xlsx', GET('/v1/inspections.xlsx', file)),
  await of('judgements.xlsx', GET('/v1/judgements.xlsx', file)),
  await of('improvements.xlsx', GET('/v1/improvements.xlsx', file)),
  await of('download', GET('/v1/download', file)),
];

const worst: Grade = 'inadequate';
const held = ratings.items.map((row) => row.ratings.find((each) => each.area === 'leadership'));
check(held.some((rating) => rating?.grade === worst), 'somebody is inadequate');
check(ratings.items.some((row) => row.ratings.some(({ grade }) => grade === null)), 'a grade is null');
check(comparison.areas.length === vocabulary.areas.length, 'every area is compared');
check(changes.items.every((change) => change.from !== null && change.direction === 'down'), 'changes go down');
check(profile.abolishedOn === null && inspection.onSite[0]?.from === '2015-09-14', 'dates are dates');
check(judgements.items.every(({ grade }) => grade === worst), 'judgements are filtered');
check(since.next !== null && since.items[0]?.change === 'added', 'changes have pages');
check(grades.items.length > 9 && trend.items.length > 4 && transitions.items.length > 9, 'statistics count');
check(service.release.number === release.number && releases.total === 1 && did.total === since.total, 'releases agree');
check(themes.items.every((each) => each.share !== null) && passages.total === 0, 'no report is loaded, and themes are counted');
for (const list of [councils, improvements, areas, inspections, findings, sources]) {
  check(list.items.length > 0 && list.release === 1, 'lists have rows');
}
check(source.kind === 'workbook' && area.lowest.length > 0 && feed.items.length === 50 && vocabulary.grades.length === 6, 'single things are whole');
check(problem.status === 404 && asText.every((each) => each.length > 80), 'texts are texts');
check(asFile.every((each) => each.size > 10_000), 'files are files');

// A grade that nobody has: the types refuse it, so it must be smuggled past them.
const typo = await GET('/v1/judgements', { params: { query: { grade: ['god' as Grade] } } });
check(typo.error?.status === 400 && typo.error.errors[0]?.parameter === 'grade', 'an error says what is wrong');
const nowhere = await GET('/v1/councils/{council}', { params: { path: { council: 'nowhere' } } });
check(nowhere.error?.type === '/v1/problems/not-found', 'an error has a type');
const report = await GET('/v1/inspections/{inspection}/report', {
  params: { path: { inspection: 'lancashire-sif-2015-11-27' } },
});
check(report.error?.status === 404, 'a report that nobody has loaded is not found');

const single: unknown[] = [service, vocabulary, councils, profile, comparison, ratings, changes, feed, areas, area, grades, trend, transitions];
single.push(inspections, inspection, judgements, findings, improvements, themes, passages, releases, source, release);
single.push(since, did, sources, problem, report);
const asked = single.length + asText.length + asFile.length;
const contract: { paths: object } = await (await fetch(`${base}/openapi.json`)).json();
check(asked === Object.keys(contract.paths).length, `${asked} operations are asked for, and there are others`);
console.log(`TypeScript: ${asked} operations answer as they are typed`);
