/** The view without a session: the site's own sign-in, a form for a token, and why the last session has ended. */
import { useEffect, useId, useState } from 'preact/hooks';
import { LanguageButton } from '../parts/language-button.js';
import { ProviderSignIn } from '../parts/provider-sign-in.js';
import type { Session, tokenFault } from '../session.js';
import { accept, explainSignIn, startedSite } from '../state/sign-in-calls.js';
import { later, text } from '../language.js';

interface SignInProps {
  site: string;
  /** Why the form is shown, if that needs an explanation. */
  reason: string | null;
  /** What the page was opened with. */
  invitation: URLSearchParams | null;
  /** What is wrong with a token. */
  faultOf: typeof tokenFault;
  onSignIn: (session: Session) => void;
}

const { signIn: words, signInWords } = later;

export function SignIn({ site: knownSite, reason, invitation, faultOf, onSignIn }: SignInProps) {
  const [site, setSite] = useState(invitation?.get('site') ?? (knownSite || startedSite()));
  const [asked, setAsked] = useState(site);
  const [token, setToken] = useState('');
  const [complaint, setComplaint] = useState(reason);
  const opening = useInvitation(invitation, onSignIn, setComplaint);
  const id = useId();

  function submit(): void {
    const session = { site: site.trim(), token: token.trim().replace(/^Bearer\s+/i, '') };
    if (session.site === '' || session.token === '') return setComplaint(words.missing);
    const fault = faultOf(session.token);
    if (fault) return setComplaint(text.session[fault]);
    onSignIn(session);
  }

  if (opening)
    return (
      <p class="checking" role="status">
        {signInWords.opening}
      </p>
    );
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
        <ProviderSignIn site={asked} onComplaint={setComplaint} />
        <TokenFields
          {...{ site, token }}
          onSite={setSite}
          onSiteDone={() => setAsked(site.trim())}
          onToken={setToken}
        />
        <div class="form-buttons">
          <button type="submit" class="primary">
            {words.submit}
          </button>
        </div>
      </form>
      <LanguageButton />
    </main>
  );
}

/** Signs in with what the address had; true while that takes. */
function useInvitation(
  invitation: URLSearchParams | null,
  onSignIn: (session: Session) => void,
  onComplaint: (why: string) => void,
): boolean {
  const [opening, setOpening] = useState(hasSecret(invitation));
  useEffect(() => {
    if (!invitation || !hasSecret(invitation)) return;
    accept(invitation).then(onSignIn, (error: unknown) => {
      onComplaint(explainSignIn(error));
      setOpening(false);
    });
  }, []);
  return opening;
}

/** Whether there is something to exchange for a session. */
function hasSecret(invitation: URLSearchParams | null): boolean {
  return invitation !== null && (invitation.has('code') || invitation.has('state'));
}

interface TokenFieldsProps {
  site: string;
  token: string;
  onSite: (site: string) => void;
  /** The field was left. */
  onSiteDone: () => void;
  onToken: (token: string) => void;
}

function TokenFields({ site, token, onSite, onSiteDone, onToken }: TokenFieldsProps) {
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
          onBlur={onSiteDone}
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
