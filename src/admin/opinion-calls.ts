/** An administrator's requests about outside opinions. */
import type { OpinionKeys, OpinionTrial } from '../shared/contract.js';
import type { OpinionProvider } from '../shared/enums.js';
import type { Call } from './calls.js';

export type OpinionCalls = ReturnType<typeof opinionCalls>;

export function opinionCalls(call: Call) {
  return {
    opinionKeys: () => call<OpinionKeys>('GET', '/moderation/opinions/keys'),
    storeKey: (provider: OpinionProvider, key: string) =>
      call<void>('PUT', `/moderation/opinions/${provider}/key`, { key }),
    removeKey: (provider: OpinionProvider) => call<void>('DELETE', `/moderation/opinions/${provider}/key`),
    tryOpinion: (provider: OpinionProvider, tried: string) =>
      call<OpinionTrial>('POST', `/moderation/opinions/${provider}/try`, { text: tried }),
  };
}
