/** Commands of the operator: migrating, the demo, and the doctor. */
import { checkConsistency } from '../db/doctor.js';
import { option, UsageError, type Command } from './command.js';

export const migrateNow: Command = {
  name: 'migrate',
  summary: 'Apply the migrations (serving does it too)',
  options: [],
  async run({ context, print }) {
    // Opening a context migrates.
    await context();
    print('the database is up to date');
    return 0;
  },
};

export const seed: Command = {
  name: 'seed',
  summary: 'Make the demo site, once; not in production',
  options: [option('--url <http://localhost:8080>', 'where readers reach the service')],
  async run({ context, values, print, say }) {
    const ctx = await context();
    if (ctx.config.production) throw new UsageError('the demo is not for production');
    const { prepareDemo } = await import('../demo/demo.js');
    const url = typeof values['url'] === 'string' ? values['url'] : `http://localhost:${ctx.config.port}`;
    await prepareDemo(ctx, url, say);
    print('the demo site is there');
    return 0;
  },
};

export const doctor: Command = {
  name: 'doctor',
  summary: 'Compare counters and event numbers with the rows they stand for',
  options: [option('--repair', 'put right what is wrong')],
  async run({ context, values, print }) {
    const ctx = await context();
    const findings = await checkConsistency(ctx.db, values['repair'] === true);
    for (const { what, rows, repaired } of findings) {
      print(
        `${rows === 0 ? 'ok      ' : repaired ? 'repaired' : 'WRONG   '}  ${what}${rows === 0 ? '' : `: ${rows}`}`,
      );
    }
    const left = findings.filter((finding) => finding.rows > 0 && !finding.repaired);
    if (left.length > 0 && values['repair'] !== true) print('counters can be put right with --repair');
    return left.length > 0 ? 1 : 0;
  },
};
