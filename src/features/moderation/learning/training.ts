/** Trains what is learnt from a site's decisions: asked for by an administrator, or by schedule while the rule is not off. */
import type { Site } from '../../../access/site.js';
import type { Context } from '../../../context.js';
import { addJob } from '../../../db/job-queue.js';
import { Problem } from '../../../http/problem.js';
import type { SignedInRequest } from '../../../route.js';
import type { LearningState } from '../../../shared/contract.js';
import { isGoodModel, LEARNING_NEEDS } from '../../../shared/learning.js';
import type { TextTask } from '../../../text-workers.js';
import { writeSite } from '../../sites/use-cases.js';
import { endRequest, findState, listToTrain, readDecided, requestTraining, storeModel } from './queries.js';
import type { Example, Training } from './train.js';

const TRAIN: TextTask<Example[], Training> = { name: 'trainModel' };

/** The state of the model, and what is required of it. */
export async function readLearning(ctx: Context, site: Site): Promise<LearningState> {
  const state = await findState(ctx.db, site.id);
  const figures = state?.figures ?? null;
  return {
    version: state?.version ?? 0,
    trainedAt: state?.trainedAt?.toISOString() ?? null,
    ...{ figures, good: isGoodModel(figures), training: state?.requestedAt != null },
    needs: { ...LEARNING_NEEDS },
  };
}

/** Has the job train. */
export async function startTraining({ ctx, site }: SignedInRequest): Promise<LearningState> {
  await requestTraining(ctx.db, site.id, ctx.now());
  await addJob(ctx.db, 'train-models');
  return readLearning(ctx, site);
}

/** Trains for all sites that need it, until `signal` aborts. */
export async function trainModels(ctx: Context, signal: AbortSignal): Promise<void> {
  for (const { id, key } of await listToTrain(ctx.db)) {
    signal.throwIfAborted();
    try {
      await train(ctx, id, signal);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      ctx.log.warn({ err: error, site: key }, 'could not learn from the decisions of a site');
      await endRequest(ctx.db, id);
    }
  }
}

async function train(ctx: Context, siteId: string, signal: AbortSignal): Promise<void> {
  const examples = await readDecided(ctx.db, siteId, signal);
  const bytes = examples.reduce((sum, { text }) => sum + text.length, 0);
  const training = await ctx.texts.run(siteId, TRAIN, examples, bytes);
  await writeSite(ctx, siteId, 'the service', async ({ db, log }) => {
    const version = await storeModel(db, siteId, training, ctx.now());
    log({ action: 'model.train', to: String(version), evidence: { ...training.figures } });
  });
}
