/** The signed-in console: the top bar, the view for the address, and what happens on the site for both. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Self } from '../../shared/contract.js';
import type { Api } from '../api.js';
import { lazy } from '../parts/lazy.js';
import { PersonDrawers } from '../parts/person-drawers.js';
import { TopBar } from '../parts/top-bar.js';
import { emptyHistory } from '../state/decisions.js';
import { useRoute, type Route } from '../state/route.js';
import { NO_PULSE, pulseAfter } from '../state/pulse.js';
import { useShortcuts } from '../state/shortcuts.js';
import { Colleagues, colleaguesByComment, useLive } from '../state/use-live.js';
import { text } from '../language.js';
import { QueueView } from './queue-view.js';

const AccessView = lazy(() => import('./access-view.js').then((view) => view.AccessView));
const Account = lazy(() => import('../parts/account.js').then((part) => part.Account), 'part');
const AppealsView = lazy(() => import('./appeals-view.js').then((view) => view.AppealsView));
const ArticleView = lazy(() => import('./article-view.js').then((view) => view.ArticleView));
const ArticlesView = lazy(() => import('./articles-view.js').then((view) => view.ArticlesView));
const HelpDialog = lazy(() => import('../parts/help-dialog.js').then((part) => part.HelpDialog), 'part');
const LogView = lazy(() => import('./log-view.js').then((view) => view.LogView));
const OverviewView = lazy(() => import('./overview-view.js').then((view) => view.OverviewView));
const RulesView = lazy(() => import('./rules-view.js').then((view) => view.RulesView));
const OpinionsView = lazy(() => import('./opinions-view.js').then((view) => view.OpinionsView));
const SettingsView = lazy(() => import('./settings-view.js').then((view) => view.SettingsView));
const TransparencyView = lazy(() => import('./transparency-view.js').then((view) => view.TransparencyView));
const WordsView = lazy(() => import('./words-view.js').then((view) => view.WordsView));

interface ConsoleProps {
  api: Api;
  self: Self;
  site: string;
  /** Opens another site that the session is for. */
  onSwitch: (site: string) => void;
  onSignOut: () => void;
}

/** Follows the site for the views. */
function useSite(api: Api, self: Self) {
  const [pulse, setPulse] = useState(NO_PULSE);
  const { views, ...live } = useLive(api, (update) => setPulse((last) => pulseAfter(last, update)));
  return {
    ...live,
    pulse,
    colleagues: useMemo(() => colleaguesByComment(views, self.person.id), [views, self]),
  };
}

export function Console({ api, self, site, onSwitch, onSignOut }: ConsoleProps) {
  const route = useRoute();
  const can = useMemo(() => new Set(self.can), [self]);
  const [helping, setHelping] = useState(false);
  const { counts, stale, refresh, pulse, colleagues } = useSite(api, self);
  const history = useRef(emptyHistory());
  const place = placeOf(route);

  useEffect(() => {
    const waiting = route.view === 'queue' && counts ? ` (${text.count(counts[route.queue])})` : '';
    document.title = text.title(place + waiting);
  }, [place, counts]);

  return (
    <Colleagues.Provider value={colleagues}>
      <PersonDrawers api={api} can={can} pulse={pulse}>
        <SkipLink to={route.view === 'queue' || route.view === 'appeals' ? 'list' : 'main'} />
        <TopBar
          route={route}
          counts={counts}
          can={can}
          account={<Account {...{ api, self, site, onSwitch }} />}
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
            filter={route.filter}
            history={history.current}
            total={counts?.[route.queue] ?? null}
            reading={route.reading}
            can={can}
            pulse={pulse}
            onDecided={refresh}
            onHelp={() => setHelping(true)}
          />
        )}
        {route.view === 'appeals' && (
          <AppealsView
            api={api}
            reading={route.reading}
            can={can}
            pulse={pulse.at}
            onDecided={refresh}
            onHelp={() => setHelping(true)}
          />
        )}
        <OtherView api={api} route={route} can={can} />
        {route.view !== 'queue' && route.view !== 'appeals' && <HelpKey onHelp={() => setHelping(true)} />}
        {helping && <HelpDialog onClose={() => setHelping(false)} />}
      </PersonDrawers>
    </Colleagues.Provider>
  );
}

/** The views other than queues. */
function OtherView({ api, route, can }: { api: Api; route: Route; can: ReadonlySet<string> }) {
  const mayChange = can.has('settings.change');
  switch (route.view) {
    case 'articles':
      return <ArticlesView api={api} search={route.search} sort={route.sort} />;
    case 'article':
      return <ArticleView key={route.id} api={api} id={route.id} can={can} />;
    case 'log':
      return <LogView api={api} filter={route.filter} />;
    case 'overview':
      return <OverviewView api={api} />;
    case 'report':
      return <TransparencyView api={api} />;
    case 'rules':
      return <RulesView api={api} mayChange={mayChange} maySurge={can.has('surge.change')} />;
    case 'opinions':
      return <OpinionsView api={api} mayChange={mayChange} />;
    case 'words':
      return <WordsView api={api} mayChange={can.has('words.change')} />;
    case 'settings':
      return <SettingsView api={api} mayChange={mayChange} />;
    case 'access':
      return <AccessView api={api} mayManage={can.has('access.manage')} />;
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
  if (route.view === 'appeals') return text.appeals;
  if (route.view === 'overview') return text.overview;
  if (route.view === 'articles' || route.view === 'article') return text.articles;
  if (route.view === 'report') return text.report;
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
