/** Readiness check: the database answers and has been migrated. */
import type { Database } from './client.js';

/** Maximum wait for the answer; milliseconds. */
const PATIENCE = 2_000;

export async function ping(db: Database): Promise<boolean> {
  const asked = db.pool.query('select 1 from site limit 1').then(
    () => true,
    () => false,
  );
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE);
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}
