/** Starts the job that asks other services about comments, once one is stored. */
import type { Site } from '../../../access/site.js';
import type { Context } from '../../../context.js';
import { addJob } from '../../../db/job-queue.js';
import { OPINION_PROVIDERS } from '../../../shared/enums.js';

/** If the site asks any. The job also runs once a minute, so that an error here only delays the question. */
export async function askSoon(ctx: Context, { settings }: Site): Promise<void> {
  if (OPINION_PROVIDERS.every((provider) => settings.opinions[provider].mode === 'off')) return;
  try {
    await addJob(ctx.db, 'ask-opinions');
  } catch (error) {
    ctx.log.warn({ err: error }, 'could not start asking for opinions; the schedule will');
  }
}
