/** The functions of `text-work.ts` as tasks that `ctx.texts` runs in worker threads. */
import type { Outcome } from '../../http/outcome.js';
import type { TextTask } from '../../text-workers.js';
import type * as TextWork from './text-work.js';

type Work = typeof TextWork;
type Input<N extends keyof Work> = Parameters<Work[N]>[0];
type Output<N extends keyof Work> = ReturnType<Work[N]> extends Outcome<infer T> ? T : never;

export const textTasks = {
  readPublishBody: task('readPublishBody'),
  readFetchedPage: task('readFetchedPage'),
  planRevision: task('planRevision'),
  viewLedger: task('viewLedger'),
  suggestPlaces: task('suggestPlaces'),
};

function task<N extends keyof Work>(name: N): TextTask<Input<N>, Output<N>> {
  return { name };
}
