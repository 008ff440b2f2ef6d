/** The transparency report of a period, as JSON and as CSV. */
import type { Site } from '../../../access/site.js';
import type { Context } from '../../../context.js';
import type { TransparencyQuery, TransparencyReport } from '../../../shared/contract.js';
import { csvLine, type CsvField } from '../../../shared/csv.js';
import { countAppeals, countDecisions, countNotices, countReports } from './queries.js';

const DAY = 86_400_000;

/** Counts decisions, reports, notices and appeals from the first day to the end of the last one, UTC. */
export async function readReport(
  ctx: Context,
  site: Site,
  { from, to }: TransparencyQuery,
): Promise<TransparencyReport> {
  const period = { from: new Date(from), until: new Date(Date.parse(to) + DAY) };
  const [decisions, reports, notices, appeals] = await Promise.all([
    countDecisions(ctx.db, site.id, period),
    countReports(ctx.db, site.id, period),
    countNotices(ctx.db, site.id, period),
    countAppeals(ctx.db, site.id, period),
  ]);
  return {
    ...{ from, to, decisions, reports, appeals },
    notices: {
      grounds: notices.flatMap(({ ground, received, upheld, declined }) =>
        ground === null ? [] : [{ ground, received, upheld, declined }],
      ),
      medianSeconds: notices.find(({ ground }) => ground === null)?.medianSeconds ?? null,
    },
  };
}

/** One measure per row; the first row has the names of the columns. */
export function csvOf({ from, to, decisions, reports, notices, appeals }: TransparencyReport): string {
  const rows: CsvField[][] = [
    ['section', 'item', 'reason', 'automated', 'measure', 'value'],
    ['period', null, null, null, 'from', from],
    ['period', null, null, null, 'to', to],
    ...decisions.map(({ action, reason, automated, count }) => [
      ...['decisions', action, reason, automated, 'count', count],
    ]),
    ...measures('reports', null, reports),
    ...notices.grounds.flatMap(({ ground, ...counts }) => measures('notices', ground, counts)),
    ...measures('notices', null, { medianSeconds: notices.medianSeconds }),
    ...measures('appeals', null, appeals),
  ];
  return rows.map(csvLine).join('');
}

function measures(section: string, item: string | null, values: Record<string, number | null>): CsvField[][] {
  return Object.entries(values).map(([name, value]) => [section, item, null, null, name, value]);
}
