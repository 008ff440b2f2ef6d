/** The view without a session: a form for a token, and why the last session has ended. */
import { useId, useState } from 'preact/hooks';
import { tokenFault, type Session } from '../session.js';
import { text } from '../text/en.js';

interface SignInProps {
  site: string;
  /** Why the form is shown, if that needs an explanation. */
  reason: string | null;
  onSignIn: (session: Session) => void;
}

const words = text.signIn;

export function SignIn({ site: knownSite, reason, onSignIn }: SignInProps) {
  const [site, setSite] = useState(knownSite);
  const [token, setToken] = useState('');
  const [complaint, setComplaint] = useState(reason);
  const id = useId();

  function submit(): void {
    const session = { site: site.trim(), token: token.trim().replace(/^Bearer\s+/i, '') };
    if (session.site === '' || session.token === '') return setComplaint(words.missing);
    const fault = tokenFault(session.token);
    if (fault) return setComplaint(words[fault]);
    onSignIn(session);
  }

  return (
    <main class="sign-in">
      <form
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <p class="brand">{text.product}</p>
        <h1>{words.heading}</h1>
        <p class="hint">{words.intro}</p>
        {complaint !== null && (
          <p class="banner" role="alert" id={`${id}-complaint`}>
            {complaint}
          </p>
        )}
        <TokenFields site={site} token={token} onSite={setSite} onToken={setToken} />
        <div class="form-buttons">
          <button type="submit" class="primary">
            {words.submit}
          </button>
        </div>
      </form>
    </main>
  );
}

interface TokenFieldsProps {
  site: string;
  token: string;
  onSite: (site: string) => void;
  onToken: (token: string) => void;
}

function TokenFields({ site, token, onSite, onToken }: TokenFieldsProps) {
  const id = useId();
  return (
    <>
      <div class="field">
        <label for={`${id}-site`}>{words.site}</label>
        <input
          id={`${id}-site`}
          value={site}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          onInput={(event) => onSite(event.currentTarget.value)}
        />
      </div>
      <div class="field">
        <label for={`${id}-token`}>{words.token}</label>
        <textarea
          id={`${id}-token`}
          class="code"
          rows={4}
          value={token}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          aria-describedby={`${id}-hint`}
          onInput={(event) => onToken(event.currentTarget.value)}
        />
        <p id={`${id}-hint`} class="hint">
          {words.tokenHint}
        </p>
      </div>
    </>
  );
}
