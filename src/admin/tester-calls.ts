/** The request of the testers, apart from `calls.ts` so that it is loaded with them. */
import type { RuleTrial, RuleTrialInput } from '../shared/contract.js';
import type { Call } from './calls.js';

export type Trial = Pick<RuleTrialInput, 'text'> & Partial<RuleTrialInput>;

export const tryText = (call: Call, input: Trial) => call<RuleTrial>('POST', '/moderation/rules/test', input);
