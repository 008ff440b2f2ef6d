/** The transparency report of a period, as JSON and as CSV. */
import type { Site } from '../../../access/site.js';
import type { Context } from '../../../context.js';
import type { TransparencyQuery, TransparencyReport } from '../../../shared/contract.js';
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

type Field = string | number | boolean | null;

/** One measure per row; the first row has the names of the columns. */
export function csvOf({ from, to, decisions, reports, notices, appeals }: TransparencyReport): string {
  const rows: Field[][] = [
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
  return rows.map((row) => row.map(fieldOf).join(',') + '\r\n').join('');
}

function measures(section: string, item: string | null, values: Record<string, number | null>): Field[][] {
  return Object.entries(values).map(([name, value]) => [section, item, null, null, name, value]);
}

/** Quoted if needed; text that a spreadsheet would run as a formula begins with an apostrophe. */
function fieldOf(value: Field): string {
  if (value === null) return '';
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
