/** Comments like those that moderators rejected, as learnt from the site's decisions. */
import { isGoodModel } from '../../../shared/learning.js';
import { findLearnt } from '../learning/model.js';
import { isExempt } from './rule-check.js';
import type { ModerationCheck } from './types.js';

export const learnt: ModerationCheck = {
  name: 'learnt',
  check(submission) {
    const { settings, learntModel: model, own } = submission;
    const { mode, action } = settings.rules.learnt;
    if (mode === 'off' || !model || isExempt(submission)) return null;
    const words = findLearnt(model.weights, own);
    if (words === null) return null;
    const evidence = { words, model: model.version };
    // A model that a later training made worse only observes.
    return mode === 'on' && isGoodModel(model.figures)
      ? { verdict: action, reason: 'learnt', evidence }
      : { verdict: 'observe', reason: 'learnt', evidence: { ...evidence, would: action } };
  },
};
