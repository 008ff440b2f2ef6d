/**
 * The publisher's own service. Each request is signed as Standard Webhooks says (https://www.standardwebhooks.com) and answered by
 * a verdict: `{"verdict": "hold", "reason": "names a minor", "evidence": {"name": "..."}}`.
 */
import { Webhook } from 'standardwebhooks';
import * as z from 'zod';
import { line, text } from '../../../../shared/contract/values.js';
import { RULE_ACTIONS } from '../../../../shared/rules.js';
import { NoOpinion, type Provider, type Question } from '../types.js';
import { readJson } from './read-json.js';

/** Maximum size of the evidence that is stored; characters. */
const MAX_EVIDENCE = 2_000;

const Answer = z.object({
  verdict: z.enum(['none', ...RULE_ACTIONS]),
  reason: line(200).optional(),
  evidence: z
    .record(text(60, 1), z.union([text(500), z.number(), z.array(text(200)).max(20)]))
    .refine((evidence) => JSON.stringify(evidence).length <= MAX_EVIDENCE)
    .default({}),
});

export const external: Provider<'external'> = {
  addressOf: ({ url }) => url,
  async ask(question, { settings, key, now, post }) {
    if (settings.url === null) throw new NoOpinion('the address of the service is not set');
    if (key === null) throw new NoOpinion('no secret is stored');
    const body = JSON.stringify({
      type: 'comment.check',
      timestamp: now.toISOString(),
      data: dataOf(question),
    });
    const messageId = `msg_${question.comment.id}_${question.comment.version}`;
    const answer = await post(settings.url, body, {
      'content-type': 'application/json',
      'webhook-id': messageId,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
      'webhook-signature': new Webhook(key).sign(messageId, now, body),
    });
    const parsed = Answer.safeParse(readJson(answer));
    if (!parsed.success) throw new NoOpinion('an answer without a verdict');
    const { verdict, reason, evidence } = parsed.data;
    return {
      objection: verdict === 'none' ? null : verdict,
      evidence: { ...evidence, ...(reason && { reason }) },
    };
  },
};

/** Where the comment came from is not sent. */
function dataOf({ sender: _sender, ...question }: Question) {
  return question;
}

/** Whether requests can be signed with the secret. */
export function isSigningSecret(key: string): boolean {
  if (!/^whsec_[A-Za-z0-9+/]+={0,2}$/.test(key)) return false;
  const { length } = Buffer.from(key.slice('whsec_'.length), 'base64');
  return length >= 24 && length <= 64;
}
