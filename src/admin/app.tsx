/** Shows the sign-in form or the console. */
import type { Session } from './session.js';
import { useSession } from './state/use-session.js';
import { text } from './text/en.js';
import { Console } from './views/console.js';
import { SignIn } from './views/sign-in.js';

export function App({ initial }: { initial: Session | null }) {
  const { session, api, self, site, reason, unreachable, signIn, leave, retry } = useSession(initial);
  if (!session || !api) return <SignIn key={reason} site={site} reason={reason} onSignIn={signIn} />;
  if (self) return <Console api={api} self={self} site={session.site} onSignOut={() => leave(null)} />;
  if (unreachable === null) return <p class="checking">{text.signIn.checking}</p>;
  return (
    <div class="checking" role="alert">
      <p>{unreachable}</p>
      <button type="button" onClick={retry}>
        {text.list.retry}
      </button>
    </div>
  );
}
