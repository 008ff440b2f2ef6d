/** The signed-in console: the top bar, the view for the address, and the polling for both. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Self } from '../../shared/contract.js';
import type { Api } from '../api.js';
import { HelpDialog } from '../parts/help-dialog.js';
import { PersonDrawers } from '../parts/person-drawer.js';
import { TopBar } from '../parts/top-bar.js';
import { emptyHistory } from '../state/decisions.js';
import { useRoute, type Route } from '../state/route.js';
import { useShortcuts } from '../state/shortcuts.js';
import { useCounts } from '../state/use-counts.js';
import { text } from '../text/en.js';
import { AppealsView } from './appeals-view.js';
import { LogView } from './log-view.js';
import { QueueView } from './queue-view.js';
import { TransparencyView } from './transparency-view.js';
import { RulesView } from './rules-view.js';
import { SettingsView } from './settings-view.js';
import { WordsView } from './words-view.js';

interface ConsoleProps {
  api: Api;
  self: Self;
  site: string;
  onSignOut: () => void;
}

export function Console({ api, self, site, onSignOut }: ConsoleProps) {
  const route = useRoute();
  const can = useMemo(() => new Set(self.can), [self]);
  const [pulse, setPulse] = useState(0);
  const [helping, setHelping] = useState(false);
  const { counts, stale, refresh } = useCounts(api, () => setPulse((at) => at + 1));
  const history = useRef(emptyHistory());
  const place = placeOf(route);

  useEffect(() => {
    const waiting = route.view === 'queue' && counts ? ` (${text.count(counts[route.queue])})` : '';
    document.title = text.title(place + waiting);
  }, [place, counts]);

  return (
    <PersonDrawers api={api} can={can}>
      <SkipLink to={route.view === 'queue' || route.view === 'appeals' ? 'list' : 'main'} />
      <TopBar
        route={route}
        counts={counts}
        can={can}
        who={text.signedInAs(self.person.name, site)}
        onHelp={() => setHelping(true)}
        onSignOut={onSignOut}
      />
      {stale && (
        <p class="banner banner-top" role="status">
          {text.errors.stale}
        </p>
      )}
      {route.view === 'queue' && (
        <QueueView
          key={route.queue}
          api={api}
          queue={route.queue}
          history={history.current}
          total={counts?.[route.queue] ?? null}
          reading={route.reading}
          can={can}
          pulse={pulse}
          onDecided={() => void refresh()}
          onHelp={() => setHelping(true)}
        />
      )}
      {route.view === 'appeals' && (
        <AppealsView
          api={api}
          reading={route.reading}
          can={can}
          pulse={pulse}
          onDecided={() => void refresh()}
          onHelp={() => setHelping(true)}
        />
      )}
      <OtherView api={api} route={route} can={can} />
      {route.view !== 'queue' && route.view !== 'appeals' && <HelpKey onHelp={() => setHelping(true)} />}
      {helping && <HelpDialog onClose={() => setHelping(false)} />}
    </PersonDrawers>
  );
}

/** The views other than queues. */
function OtherView({ api, route, can }: { api: Api; route: Route; can: ReadonlySet<string> }) {
  const mayChange = can.has('settings.change');
  switch (route.view) {
    case 'log':
      return <LogView api={api} filter={route.filter} />;
    case 'report':
      return <TransparencyView api={api} />;
    case 'rules':
      return <RulesView api={api} mayChange={mayChange} maySurge={can.has('surge.change')} />;
    case 'words':
      return <WordsView api={api} mayChange={can.has('words.change')} />;
    case 'settings':
      return <SettingsView api={api} mayChange={mayChange} />;
    default:
      return null;
  }
}

function HelpKey({ onHelp }: { onHelp: () => void }) {
  useShortcuts((command) => {
    if (command === 'help') onHelp();
  });
  return null;
}

function placeOf(route: Route): string {
  if (route.view === 'queue') return text.queues[route.queue];
  if (route.view === 'appeals') return text.appealsView.heading;
  if (route.view === 'report') return text.transparencyView.heading;
  return route.view === 'log' ? text.log : text.settings;
}

/** Moves the focus without changing the address, which stores the view. */
function SkipLink({ to }: { to: 'list' | 'main' }) {
  return (
    <a
      class="skip"
      href={`#${to}`}
      onClick={(event) => {
        event.preventDefault();
        const target = document.getElementById(to);
        (target?.querySelector<HTMLElement>('.row-current .row-open') ?? target)?.focus();
      }}
    >
      {to === 'list' ? text.skipToList : text.skipToMain}
    </a>
  );
}
