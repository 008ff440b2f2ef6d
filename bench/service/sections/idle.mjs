/** The load on Postgres by an idle instance with many articles in memory. */
import { setTimeout } from 'node:timers/promises';
import { rawGet } from '../load.mjs';
import { startInstance } from '../servers.mjs';

const SECONDS = 10;
/** Before that: the job worker is loaded a second after the start; seconds. */
const SETTLING = 5;

export const title = 'Idle: an instance that holds answers of every article';

export async function measure({ database, world, row }) {
  const service = await startInstance(database.url);
  try {
    for (const { key } of world.short) await rawGet(`${service.url}/v1/sites/bench/page?key=${key}`);
    await setTimeout(SETTLING * 1000);
    const [before, databaseBefore] = [await service.cpu(), database.cpu()];
    await setTimeout(SECONDS * 1000);
    const share = (seconds) => (seconds / SECONDS) * 100;
    row({ name: 'CPU of the service', unit: '% of a core', ours: share((await service.cpu()) - before) });
    if (databaseBefore !== null)
      row({
        name: 'CPU of Postgres',
        unit: '% of a core',
        ours: share(database.cpu() - databaseBefore),
        most: 1,
      });
  } finally {
    await service.stop();
  }
}
