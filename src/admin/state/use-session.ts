/** The signed-in person and site: verifies the session, and reports why one has ended. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Self } from '../../shared/contract.js';
import { CallError, createApi, explain } from '../api.js';
import { forgetSession, isSessionToken, storeSession, tokenFault, type Session } from '../session.js';
import { text } from '../language.js';

/** `self` is null until the service has returned it; `unreachable` has the error if it could not be reached. */
export function useSession(initial: Session | null) {
  const [session, setSession] = useState(initial);
  const [self, setSelf] = useState<Self | null>(null);
  const [reason, setReason] = useState<string | null>(null);
  const [site, setSite] = useState(initial?.site ?? '');
  const [unreachable, setUnreachable] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);

  function leave(why: string | null): void {
    forgetSession();
    setSession(null);
    setSelf(null);
    setReason(why);
  }

  function signIn(given: Session): void {
    storeSession(given);
    setReason(null);
    setSelf(null);
    setSession(given);
  }

  /** A session that can't be ended because the service is unreachable ends there an hour later. */
  function signOut(): void {
    if (session && api && isSessionToken(session.token))
      void api.call('DELETE', '/console/session').catch(() => undefined);
    leave(null);
  }

  function retry(): void {
    setUnreachable(null);
    setAttempt(attempt + 1);
  }

  const api = useMemo(
    () =>
      session &&
      createApi(session, () => {
        const hasEnded = isSessionToken(session.token) || tokenFault(session.token) === 'expired';
        leave(hasEnded ? text.session.expired : text.session.refused);
      }),
    [session],
  );

  useEffect(() => {
    if (!session || !api) return;
    setSite(session.site);
    const fault = tokenFault(session.token);
    if (fault) return leave(text.session[fault]);
    api.self().then(
      (who) => {
        if (who.ban) leave(text.session.banned(who.ban.reason));
        else if (who.can.includes('moderation.read')) setSelf(who);
        else leave(text.session.notAllowed(who.person.name));
      },
      (error: unknown) => {
        if (error instanceof CallError && error.code.startsWith('token_')) return;
        if (error instanceof CallError && error.code === 'site_not_found') {
          return leave(text.session.noSite(session.site));
        }
        setUnreachable(text.errors.prefix(explain(error)));
      },
    );
  }, [session, api, attempt]);

  return { session, api, self, site, reason, unreachable, signIn, signOut, retry };
}
