/** The audit log: pages of entries, and the same as a file. */
import type { Site } from '../../access/site.js';
import type { Context } from '../../context.js';
import { readCursor, writeCursor } from '../../http/cursor.js';
import type { Decision, DecisionLog, LogExport, LogExportQuery, LogQuery } from '../../shared/contract.js';
import { csvLine } from '../../shared/csv.js';
import { readLog } from './log-queries.js';
import { IdCursor } from './use-cases.js';
import { decisionView } from './view.js';

const DAY = 86_400_000;

/** A page of the audit log, newest first. */
export async function listDecisions(ctx: Context, site: Site, query: LogQuery): Promise<DecisionLog> {
  const { from, to, limit, cursor, ...of } = query;
  const after = readCursor(cursor, IdCursor)?.id ?? null;
  const filter = {
    ...of,
    since: from === undefined ? undefined : new Date(from),
    until: to === undefined ? undefined : new Date(Date.parse(to) + DAY),
  };
  const page = await readLog(ctx.db, site.id, filter, limit, after);
  const items = page.items.slice(0, limit).map(decisionView);
  const last = page.cut || page.items.length > limit ? items.at(-1) : undefined;
  return { items, next: last ? writeCursor({ id: last.id }) : null };
}

/** A page of the log as a part of a file; the first part of a CSV has the heading. */
export async function exportDecisions(
  ctx: Context,
  site: Site,
  { format, ...query }: LogExportQuery,
): Promise<LogExport> {
  const { items, next } = await listDecisions(ctx, site, query);
  if (format === 'json') return { content: items.map((item) => `${JSON.stringify(item)}\n`).join(''), next };
  const heading = query.cursor === undefined ? csvLine(COLUMNS) : '';
  return { content: heading + items.map(lineOf).join(''), next };
}

const COLUMNS = [
  ...['time', 'id', 'action', 'actor', 'actorId', 'reason', 'note', 'from', 'to'],
  ...['personId', 'commentId', 'threadId', 'articleId', 'undoes', 'undone', 'evidence'],
];

function lineOf(entry: Decision): string {
  const { actor, evidence, undone } = entry;
  return csvLine([
    ...[entry.createdAt, entry.id, entry.action, actor?.name ?? otherActor(evidence)],
    ...[actor?.id ?? null, entry.reason, entry.note, entry.from, entry.to, entry.personId, entry.commentId],
    ...[entry.threadId, entry.articleId, entry.undoes, undone, JSON.stringify(evidence)],
  ]);
}

/** Who did it, if it was not a person: the name of a service token, or the command line, for example. */
function otherActor({ by, token }: Decision['evidence']): string | null {
  if (typeof token === 'string') return token;
  return typeof by === 'string' ? by : null;
}
