/** Background jobs: adding one to the queue, and waiting for it. */
import type { JOBS } from '../../src/jobs/jobs.js';
import { until } from './conditions.js';
import type { TestService } from './service.js';

/** Adds a job to the queue; resolves with its id. */
export async function addJob(service: TestService, name: keyof typeof JOBS): Promise<string> {
  const { rows } = await service.ctx.db.pool.query<{ id: string }>(
    'select id from interline_jobs.add_job($1)',
    [name],
  );
  return rows[0]?.id ?? '';
}

/** The job's state in the queue; undefined once it is done. */
export async function findJob(
  service: TestService,
  id: string,
): Promise<{ locked_by: string | null; last_error: string | null } | undefined> {
  const { rows } = await service.ctx.db.pool.query<{ locked_by: string | null; last_error: string | null }>(
    'select locked_by, last_error from interline_jobs.jobs where id = $1',
    [id],
  );
  return rows[0];
}

/** Makes the service's worker run the job. */
export async function runJob(service: TestService, name: keyof typeof JOBS): Promise<void> {
  const id = await addJob(service, name);
  await until(`${name} is done`, async () => (await findJob(service, id)) === undefined);
}
