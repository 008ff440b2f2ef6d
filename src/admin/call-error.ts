/** Requests that failed, and why. */
import type { ProblemDetails } from '../shared/contract.js';
import { loadedLater, text } from './language.js';

/** A refused or failed request: the problem's code, or `offline` without a response. */
export class CallError extends Error {
  constructor(
    readonly code: string,
    readonly detail: string | null,
  ) {
    super(code);
  }
}

/** Why a request failed, as text after a colon. */
export function explain(error: unknown): string {
  if (!(error instanceof CallError)) return text.errors.unexpected;
  switch (error.code) {
    case 'offline':
      return text.errors.offline;
    case 'rate_limited':
      return text.errors.rateLimited;
    case 'busy':
    case 'version_mismatch':
      return text.errors.busy;
    case 'forbidden':
      return text.errors.forbidden;
    case 'person_banned':
      return text.errors.banned(error.detail ?? '');
    case 'conflict':
      return text.errors.moved;
    case 'not_found':
    case 'comment_not_found':
    case 'comment_gone':
    case 'appeal_not_found':
    case 'thread_not_found':
    case 'person_not_found':
    case 'article_not_found':
      return text.errors.gone;
    default:
      return refusal(error);
  }
}

/** Why the service refused a change, in the console's language as far as there is a text; until the texts for it are loaded, only that there was a problem. */
function refusal({ code, detail }: CallError): string {
  const words = loadedLater();
  if (!words) return text.errors.unexpected;
  const problems: Readonly<Record<string, string>> = words.problems;
  if (Object.hasOwn(problems, code)) return problems[code] ?? text.errors.unexpected;
  if (code === 'internal') return text.errors.unexpected;
  const explanation = detail === null ? '' : ` ${words.inEnglish(detail)}`;
  return words.refused(code) + explanation;
}

/** The error of a response that refuses a request. */
export async function problemOf(response: Response): Promise<CallError> {
  try {
    const problem = (await response.json()) as Partial<ProblemDetails>;
    const detail = problem.errors?.[0]?.message ?? problem.detail ?? problem.title ?? null;
    return new CallError(problem.code ?? 'internal', detail);
  } catch {
    return new CallError('internal', null);
  }
}
