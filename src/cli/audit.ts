/** Commands for the audit log: verify its seals, and export it. */
import { verifyLog, type LogFinding, type LogReport } from '../events/verify-log.js';
import { exportDecisions } from '../features/moderation/log.js';
import { listSites } from '../features/sites/use-cases.js';
import { LogExportQuery } from '../shared/contract.js';
import { option, optional, required, SITE, UsageError, type Command } from './command.js';

export const auditVerify: Command = {
  name: 'audit verify',
  summary: 'Check the audit log against its seals; prints the last seal’s hash, to be kept elsewhere',
  options: [
    option('--site <key>', 'only this site'),
    option('--expect <hash>', 'a hash printed earlier, of --site; fails if no seal has it any more'),
  ],
  async run({ context, values, print }) {
    const only = optional(values, 'site');
    const expected = optional(values, 'expect');
    if (expected !== undefined && only === undefined) throw new UsageError('--expect needs --site');
    const ctx = await context();
    const sites = (await listSites(ctx)).filter(({ key }) => only === undefined || key === only);
    if (only !== undefined && sites.length === 0) throw new UsageError(`there is no site "${only}"`);
    let isIntact = true;
    for (const { id, key } of sites) {
      const report = await verifyLog(ctx.db, id, expected);
      isIntact &&= report.findings.length === 0;
      for (const line of linesOf(key, report)) print(line);
    }
    return isIntact ? 0 : 1;
  },
};

function linesOf(key: string, { seals, sealed, waiting, head, findings }: LogReport): string[] {
  const state = findings.length === 0 ? 'ok     ' : 'WRONG  ';
  const about = `${sealed} entries in ${seals} seals, ${waiting} not sealed yet`;
  return [`${state} ${key}: ${about}; last hash ${head ?? '-'}`, ...findings.map(findingLine)];
}

function findingLine({ seal, what, count, period, ids }: LogFinding): string {
  const where =
    seal === null
      ? 'outside of all seals'
      : `seal ${seal}${period ? ` (${period.from} to ${period.to})` : ''}`;
  const more = count > ids.length ? ', …' : '';
  return `  ${where}: ${what}: ${count}${ids.length > 0 ? ` (${ids.join(', ')}${more})` : ''}`;
}

export const auditExport: Command = {
  name: 'audit export',
  summary: 'Print the audit log, newest first, as CSV or JSON Lines',
  options: [
    SITE,
    option('--format <csv|json>', 'the format').default('csv'),
    option('--action <name>', 'only this action, e.g. comment.reject'),
    option('--person <id>', 'only about this person'),
    option('--actor <id>', 'only by this person'),
    option('--from <day>', 'from this day on, UTC'),
    option('--to <day>', 'up to and including this day'),
  ],
  async run({ context, values, print }) {
    const query = LogExportQuery.parse({
      format: required(values, 'format'),
      action: optional(values, 'action'),
      personId: optional(values, 'person'),
      actorId: optional(values, 'actor'),
      from: optional(values, 'from'),
      to: optional(values, 'to'),
    });
    const ctx = await context();
    const site = await ctx.sites.find(required(values, 'site'));
    if (!site) throw new UsageError(`there is no site "${required(values, 'site')}"`);
    for (let cursor: string | undefined, last = false; !last;) {
      const { content, next } = await exportDecisions(ctx, site, { ...query, cursor });
      // `print` ends the line itself.
      if (content !== '') print(content.replace(/\r?\n$/, ''));
      last = next === null;
      cursor = next ?? undefined;
    }
    return 0;
  },
};
