/** Who is signed in, with which role, on which site; and the way to the other sites of the session. */
import { useEffect, useState } from 'preact/hooks';
import type { ConsoleSites, Self } from '../../shared/contract.js';
import { accessCalls } from '../access-calls.js';
import type { Api } from '../api.js';
import { Dialog } from './dialog.js';
import { later } from '../language.js';

const { accessWords, accountWords: words } = later;

interface AccountProps {
  api: Api;
  self: Self;
  site: string;
  onSwitch: (site: string) => void;
}

export function Account({ api, self, site, onSwitch }: AccountProps) {
  const [sites, setSites] = useState<ConsoleSites['items']>([]);
  const [choosing, setChoosing] = useState(false);
  useEffect(() => {
    // Without the list only the name of the site and the other sites are missing.
    accessCalls(api.call)
      .sites()
      .then(
        ({ items }) => setSites(items),
        () => undefined,
      );
  }, [api]);
  const role = self.roles.includes('admin') ? 'admin' : 'moderator';
  const name = sites.find(({ key }) => key === site)?.name ?? site;
  const who = words.signedIn(self.person.name, accessWords.roles[role], name);
  if (sites.length < 2) return <span class="account">{who}</span>;
  return (
    <>
      <button type="button" class="plain account" aria-haspopup="dialog" onClick={() => setChoosing(true)}>
        {who}
      </button>
      {choosing && (
        <Dialog heading={words.heading} onClose={() => setChoosing(false)}>
          <p class="hint">{words.hint}</p>
          <ul class="form">
            {sites.map((other) => (
              <li key={other.key}>
                <button
                  type="button"
                  aria-current={other.key === site}
                  onClick={() => {
                    setChoosing(false);
                    if (other.key !== site) onSwitch(other.key);
                  }}
                >
                  {other.key === site ? words.current(other.name) : other.name}
                </button>
              </li>
            ))}
          </ul>
        </Dialog>
      )}
    </>
  );
}
