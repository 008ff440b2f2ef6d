/** Who and what can use the site: its own sign-in, people who are signed in, service tokens, issuers and keys. */
import { useMemo } from 'preact/hooks';
import { accessCalls } from '../access-calls.js';
import type { Api } from '../api.js';
import { IssuerKeys, ServiceTokens } from '../parts/credentials.js';
import { ProviderForm } from '../parts/provider-form.js';
import { SignedIn } from '../parts/signed-in.js';
import { later } from '../language.js';

const { accessWords: words } = later;

export function AccessView({ api, mayManage }: { api: Api; mayManage: boolean }) {
  const calls = useMemo(() => accessCalls(api.call), [api]);
  return (
    <main class="page page-narrow" id="main" tabIndex={0}>
      <h1>{words.heading}</h1>
      <p class="hint">{mayManage ? words.intro : words.readOnly}</p>
      {mayManage && (
        <>
          <ServiceTokens calls={calls} />
          <ProviderForm calls={calls} />
          <SignedIn calls={calls} />
          <IssuerKeys calls={calls} />
        </>
      )}
    </main>
  );
}
