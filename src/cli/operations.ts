/** Commands for operators: migrate, seed, doctor. */
import { checkConsistency } from '../db/doctor.js';
import { option, UsageError, type Command } from './command.js';

export const migrateNow: Command = {
  name: 'migrate',
  summary: 'Apply the migrations (serve also does)',
  options: [],
  async run({ context, print }) {
    // Creating a context applies the migrations.
    await context();
    print('the database is up to date');
    return 0;
  },
};

export const seed: Command = {
  name: 'seed',
  summary: 'Create the demo site if it does not exist; not in production',
  options: [option('--url <http://localhost:8080>', 'address of the service for readers')],
  async run({ context, values, print, say }) {
    const ctx = await context();
    if (ctx.config.production) throw new UsageError('the demo site can’t be created in production');
    const { prepareDemo } = await import('../demo/demo.js');
    const url = typeof values['url'] === 'string' ? values['url'] : `http://localhost:${ctx.config.port}`;
    await prepareDemo(ctx, url, say);
    print('the demo site is ready');
    return 0;
  },
};

export const doctor: Command = {
  name: 'doctor',
  summary: 'Compare counters and event numbers with the rows they are derived from',
  options: [option('--repair', 'correct what can be corrected')],
  async run({ context, values, print }) {
    const ctx = await context();
    const findings = await checkConsistency(ctx.db, values['repair'] === true);
    for (const { what, rows, repaired } of findings) {
      print(
        `${rows === 0 ? 'ok      ' : repaired ? 'repaired' : 'WRONG   '}  ${what}${rows === 0 ? '' : `: ${rows}`}`,
      );
    }
    const left = findings.filter((finding) => finding.rows > 0 && !finding.repaired);
    if (left.length > 0 && values['repair'] !== true) print('correct counters with --repair');
    return left.length > 0 ? 1 : 0;
  },
};
