/** Opens what moderators know of a person from every name; its code is loaded with the first one. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Api } from '../api.js';
import type { Pulse } from '../state/pulse.js';
import { lazy } from './lazy.js';
import { OpenPerson } from './person-name.js';

const PersonDrawer = lazy(() => import('./person-drawer.js').then((part) => part.PersonDrawer), 'part');

interface PersonDrawersProps {
  api: Api;
  can: ReadonlySet<string>;
  pulse: Pulse;
  children: ComponentChildren;
}

/** Lets every `PersonName` inside open the drawer of its person. */
export function PersonDrawers({ api, can, pulse, children }: PersonDrawersProps) {
  const [id, setId] = useState<string | null>(null);
  return (
    <OpenPerson.Provider value={setId}>
      {children}
      {id !== null && <PersonDrawer key={id} {...{ api, id, can, pulse }} onClose={() => setId(null)} />}
    </OpenPerson.Provider>
  );
}
