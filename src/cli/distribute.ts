/** `interline distribute`: spreads the sites over the nodes of a Citus cluster. */
import { findObstacles, withOwnSession } from '../db/distribution/checks.js';
import { distribute, planTables, type PlannedTable } from '../db/distribution/distribute.js';
import { JOBS_REASON } from '../db/distribution/places.js';
import { option, optional, table, UsageError, type Command } from './command.js';

const DEFAULT_SHARDS = 32;
const MOST_SHARDS = 1_024;

export const distributeNow: Command = {
  name: 'distribute',
  summary: 'Spread the sites over the nodes of a Citus cluster; without --yes, only say what would be done',
  options: [
    option('--dry-run', 'only say what would be done; the default'),
    option('--yes', 'do it; the service must be stopped'),
    option('--shards <number>', `parts of each table, on all nodes together (default: ${DEFAULT_SHARDS})`),
  ],
  async run({ context, values, print, say }) {
    if (values['yes'] === true && values['dryRun'] === true)
      throw new UsageError('--yes and --dry-run contradict each other');
    const shards = shardsOf(optional(values, 'shards'));
    // Creating a context applies the migrations.
    const { db } = await context();
    return withOwnSession(db.directUrl, async (client) => {
      const obstacles = await findObstacles(client);
      for (const obstacle of obstacles) print(`obstacle: ${obstacle}`);
      if (obstacles.some((obstacle) => obstacle.startsWith('the extension'))) return 1;
      const isReal = values['yes'] === true && obstacles.length === 0;
      if (isReal) await distribute(client, { shards, say });
      for (const line of describe(await planTables(client))) print(line);
      if (!isReal) print('nothing was changed; with --yes it is done');
      return obstacles.length > 0 ? 1 : 0;
    });
  },
};

function shardsOf(given: string | undefined): number {
  const shards = Number(given ?? DEFAULT_SHARDS);
  if (!Number.isInteger(shards) || shards < 1 || shards > MOST_SHARDS)
    throw new UsageError(`--shards is a number from 1 to ${MOST_SHARDS}`);
  return shards;
}

function describe(tables: readonly PlannedTable[]): string[] {
  const rows = tables.map(({ name, place, reason, isDone }) => [
    name,
    'by' in place ? `split by ${place.by}` : 'on the coordinator',
    isDone ? 'is' : 'will be',
    reason,
  ]);
  return table(
    ['table', 'place', '', 'because'],
    [...rows, ['interline_jobs.*', 'on the coordinator', 'is', JOBS_REASON]],
  );
}
