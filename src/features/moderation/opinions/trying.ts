/** Asks a service about a text that an administrator types, without storing anything. */
import { requirePerson } from '../../../access/principal.js';
import type { SignedInRequest } from '../../../route.js';
import type { OpinionTrial } from '../../../shared/contract.js';
import type { OpinionProvider } from '../../../shared/enums.js';
import { askProvider } from './asking.js';
import { NoOpinion, type Question } from './types.js';

const NO_ID = '00000000-0000-0000-0000-000000000000';

export async function tryOpinion(
  { ctx, site, principal, sender }: SignedInRequest,
  provider: OpinionProvider,
  body: string,
): Promise<OpinionTrial> {
  const { id, name, guest } = requirePerson(principal);
  const question: Question = {
    site: { key: site.key, name: site.name },
    comment: { id: NO_ID, version: 1, body, createdAt: ctx.now().toISOString() },
    author: { id, name, guest },
    article: { id: NO_ID, key: null, url: [...site.origins][0] ?? '', title: 'Trial' },
    ...{ thread: { id: NO_ID }, sender: sender ?? null, test: true },
  };
  const started = performance.now();
  const passed = () => Math.round(performance.now() - started);
  try {
    const { objection, evidence } = await askProvider(ctx, site, provider, question);
    return { objection, evidence, error: null, milliseconds: passed() };
  } catch (error) {
    if (!(error instanceof NoOpinion)) throw error;
    return { objection: null, evidence: {}, error: error.message, milliseconds: passed() };
  }
}
