/** Shows the sign-in form or the console. */
import { useState } from 'preact/hooks';
import { lazy } from './parts/lazy.js';
import { tokenFault, type Session } from './session.js';
import { useSession } from './state/use-session.js';
import { text } from './language.js';
import { Console } from './views/console.js';

/** Most people come with a token in the link. */
const SignIn = lazy(() => import('./views/sign-in.js').then((view) => view.SignIn), 'part');

interface AppProps {
  initial: Session | null;
  /** What the address had for signing in. */
  invitation: URLSearchParams | null;
}

export function App({ initial, invitation }: AppProps) {
  const { session, api, self, site, reason, unreachable, signIn, signOut, retry } = useSession(initial);
  const [invited, setInvited] = useState(invitation);
  if (!session || !api)
    return (
      <SignIn
        key={reason}
        site={site}
        reason={reason}
        invitation={invited}
        faultOf={tokenFault}
        onSignIn={(given) => {
          setInvited(null);
          signIn(given);
        }}
      />
    );
  if (self)
    return (
      <Console
        key={session.site}
        {...{ api, self }}
        site={session.site}
        onSwitch={(to) => {
          // What is open here may not be there.
          location.hash = '';
          signIn({ ...session, site: to });
        }}
        onSignOut={signOut}
      />
    );
  if (unreachable === null) return <p class="checking">{text.session.checking}</p>;
  return (
    <div class="checking" role="alert">
      <p>{unreachable}</p>
      <button type="button" onClick={retry}>
        {text.list.retry}
      </button>
    </div>
  );
}
