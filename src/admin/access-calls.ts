/** Requests about who and what can use the site; all but the first are administrators'. */
import type {
  ConsoleSessions,
  ConsoleSites,
  Credentials,
  EndSessionsInput,
  NewServiceToken,
  ServiceTokenInput,
  SignInProviderInput,
  SignInProviderState,
} from '../shared/contract.js';
import type { Call } from './calls.js';

export type AccessCalls = ReturnType<typeof accessCalls>;

export function accessCalls(call: Call) {
  return {
    sites: () => call<ConsoleSites>('GET', '/console/sites'),
    credentials: () => call<Credentials>('GET', '/credentials'),
    createToken: (input: ServiceTokenInput) =>
      call<NewServiceToken>('POST', '/credentials/service-tokens', input),
    revokeToken: (id: string) => call<void>('DELETE', `/credentials/service-tokens/${id}`),
    provider: () => call<SignInProviderState>('GET', '/console/provider'),
    storeProvider: (input: SignInProviderInput) => call<void>('PUT', '/console/provider', input),
    removeProvider: () => call<void>('DELETE', '/console/provider'),
    sessions: () => call<ConsoleSessions>('GET', '/console/sessions'),
    endSessions: (input: EndSessionsInput) => call<{ ended: number }>('POST', '/console/sessions/end', input),
  };
}
