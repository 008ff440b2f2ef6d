/** The button that leads to the sign-in of the site's publisher, if the site has one. */
import { useEffect, useState } from 'preact/hooks';
import type { SignInOptions } from '../../shared/contract.js';
import { explainSignIn, goToProvider, signInOptions } from '../state/sign-in-calls.js';
import { later } from '../language.js';

const { signInWords: words } = later;

interface Props {
  /** The key of a site; empty: not known yet. */
  site: string;
  onComplaint: (why: string) => void;
}

export function ProviderSignIn({ site, onComplaint }: Props) {
  const [options, setOptions] = useState<SignInOptions | null>(null);
  const [leaving, setLeaving] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    setOptions(null);
    if (site === '') return;
    // A site without an answer, or that is not there, can still be signed in to with a token.
    signInOptions(site).then(
      (found) => isCurrent && setOptions(found),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [site]);
  if (!options?.provider) return null;
  return (
    <div class="field">
      <p class="hint">{words.site(options.site)}</p>
      <div class="form-buttons">
        <button
          type="button"
          class="primary"
          disabled={leaving}
          onClick={() => {
            setLeaving(true);
            goToProvider(site).catch((error: unknown) => {
              setLeaving(false);
              onComplaint(explainSignIn(error));
            });
          }}
        >
          {words.with(options.provider.name)}
        </button>
      </div>
      <p class="hint">{words.or}</p>
    </div>
  );
}
