/** Sends decisions and undos, a hundred at a time, and returns the outcome of each. */
import type { DecideResult, QueueItem } from '../../shared/contract.js';
import { CallError, type Api } from '../api.js';
import type { Choice, Made } from './decisions.js';

/** Maximum per request. */
const AT_ONCE = 100;

type Outcome = DecideResult['items'][number]['outcome'] | 'failed';

export interface Sent<T> {
  of: T;
  outcome: Outcome;
  decisionId: string | null;
  /** Why it failed. */
  error?: unknown;
}

/** Sends a decision for each comment, with the state that was shown. */
export async function sendDecision(
  api: Api,
  items: readonly QueueItem[],
  choice: Choice,
  onPart: (part: Sent<QueueItem>[]) => void,
): Promise<Sent<QueueItem>[]> {
  return inParts(items, onPart, async (part) => {
    const seen = Object.fromEntries(part.map(({ comment }) => [comment.id, comment.state]));
    const { items: results } = await api.decide({
      commentIds: part.map(({ comment }) => comment.id),
      seen,
      ...choice,
    });
    const byId = new Map(results.map((result) => [result.commentId, result]));
    return part.map((item) => byId.get(item.comment.id));
  });
}

/** Undoes each decision. */
export async function sendUndo(api: Api, decided: Made['decided']): Promise<Sent<Made['decided'][number]>[]> {
  return inParts(
    decided,
    () => undefined,
    async (part) => {
      const { items } = await api.undo({ decisionIds: part.map(({ decisionId }) => decisionId) });
      const byId = new Map(items.map((result) => [result.decisionId, result]));
      return part.map(({ decisionId }) => byId.get(decisionId));
    },
  );
}

type Result = Pick<DecideResult['items'][number], 'outcome'> & { decisionId: string | null };

async function inParts<T>(
  all: readonly T[],
  onPart: (part: Sent<T>[]) => void,
  send: (part: readonly T[]) => Promise<(Result | undefined)[]>,
): Promise<Sent<T>[]> {
  const sent: Sent<T>[] = [];
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const part = all.slice(from, from + AT_ONCE);
    const answered = await answersTo(part, send);
    onPart(answered);
    sent.push(...answered);
  }
  return sent;
}

async function answersTo<T>(
  part: readonly T[],
  send: (part: readonly T[]) => Promise<(Result | undefined)[]>,
): Promise<Sent<T>[]> {
  try {
    const results = await send(part);
    return part.map((of, at) => {
      const { outcome = 'not_found', decisionId = null } = results[at] ?? {};
      return { of, outcome, decisionId };
    });
  } catch (error) {
    // A single comment is refused with a problem, one of several with an outcome.
    const refused = error instanceof CallError && (error.code === 'conflict' || error.code === 'forbidden');
    const outcome = refused ? error.code : 'failed';
    return part.map((of) => ({ of, outcome, decisionId: null, error }));
  }
}
