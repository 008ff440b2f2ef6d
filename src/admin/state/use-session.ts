/** The signed-in person and site: verifies the session, and reports why one has ended. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Self } from '../../shared/contract.js';
import { CallError, createApi, explain } from '../api.js';
import { forgetSession, storeSession, tokenFault, type Session } from '../session.js';
import { text } from '../text/en.js';

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
    setSession(given);
  }

  function retry(): void {
    setUnreachable(null);
    setAttempt(attempt + 1);
  }

  const api = useMemo(
    () =>
      session &&
      createApi(session, () => {
        leave(tokenFault(session.token) === 'expired' ? text.signIn.expired : text.signIn.refused);
      }),
    [session],
  );

  useEffect(() => {
    if (!session || !api) return;
    setSite(session.site);
    const fault = tokenFault(session.token);
    if (fault) return leave(text.signIn[fault]);
    api.self().then(
      (who) => {
        if (who.ban) leave(text.signIn.banned(who.ban.reason));
        else if (who.can.includes('moderation.read')) setSelf(who);
        else leave(text.signIn.notAllowed(who.person.name));
      },
      (error: unknown) => {
        if (error instanceof CallError && error.code.startsWith('token_')) return;
        if (error instanceof CallError && error.code === 'site_not_found') {
          return leave(text.signIn.noSite(session.site));
        }
        setUnreachable(text.errors.prefix(explain(error)));
      },
    );
  }, [session, api, attempt]);

  return { session, api, self, site, reason, unreachable, signIn, leave, retry };
}
