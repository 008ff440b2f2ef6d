/** Comments that wait until services outside Interline have answered. */
import { OPINION_PROVIDERS, type OpinionProvider } from '../../../shared/enums.js';
import { isExempt } from './rule-check.js';
import type { ModerationCheck, Submission } from './types.js';

export const awaitingOpinion: ModerationCheck = {
  name: 'awaiting-opinion',
  check(submission) {
    // A dry run asks no service.
    if (!submission.place) return null;
    const from = askedProviders(submission).filter((provider) => isHolding(submission, provider));
    return from.length > 0 ? { verdict: 'hold', reason: 'awaiting_opinion', evidence: { from } } : null;
  },
};

/** The services that the site asks about the comment: about none by staff and trusted people. */
export function askedProviders(submission: Submission): OpinionProvider[] {
  if (isExempt(submission)) return [];
  const { opinions } = submission.settings;
  return OPINION_PROVIDERS.filter((provider) => opinions[provider].mode !== 'off');
}

/** Whether the comment is held until the service has answered. */
export function isHolding({ settings }: Submission, provider: OpinionProvider): boolean {
  const { mode, meanwhile } = settings.opinions[provider];
  return mode === 'on' && meanwhile === 'held';
}
