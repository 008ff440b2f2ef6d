/** The top bar: the queues with their counts, the other views, and the signed-in person. */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { QueueCounts } from '../../shared/contract.js';
import { QUEUES } from '../../shared/enums.js';
import { LanguageButton } from './language-button.js';
import { addressOf, type Route } from '../state/route.js';
import { text } from '../language.js';

interface TopBarProps {
  route: Route;
  counts: QueueCounts | null;
  can: ReadonlySet<string>;
  /** Who is signed in, where. */
  account: ComponentChildren;
  onHelp: () => void;
  onSignOut: () => void;
}

const ARTICLES: Route = { view: 'articles', search: '', sort: 'activity' };

/** The other views, each with the action it needs. */
const VIEWS: readonly { to: Route; needs: string; label: string }[] = [
  { to: { view: 'overview' }, needs: 'moderation.read', label: text.overview },
  { to: ARTICLES, needs: 'moderation.read', label: text.articles },
  { to: { view: 'log', filter: {} }, needs: 'log.read', label: text.log },
  { to: { view: 'report' }, needs: 'log.read', label: text.report },
  { to: { view: 'rules' }, needs: 'settings.read', label: text.rules },
  { to: { view: 'words' }, needs: 'words.read', label: text.words },
  { to: { view: 'settings' }, needs: 'settings.read', label: text.settings },
];

export function TopBar({ route, counts, can, account, onHelp, onSignOut }: TopBarProps) {
  return (
    <header class={`top${'reading' in route && route.reading ? ' top-reading' : ''}`}>
      <p class="brand">{text.product}</p>
      <nav class="tabs" aria-label={text.queuesLabel}>
        <ul>
          {QUEUES.map((queue) => (
            <li key={queue}>
              <a
                href={addressOf({ view: 'queue', queue, reading: false })}
                aria-current={route.view === 'queue' && route.queue === queue ? 'page' : undefined}
              >
                {text.queues[queue]}{' '}
                <span class={`count${isUrgent(queue) && counts?.[queue] ? ' count-urgent' : ''}`}>
                  {counts ? text.count(counts[queue]) : ''}
                </span>
              </a>
            </li>
          ))}
          <li>
            <a
              href={addressOf({ view: 'appeals', reading: false })}
              aria-current={route.view === 'appeals' ? 'page' : undefined}
            >
              {text.appeals}{' '}
              <span class={`count${counts?.appeals ? ' count-urgent' : ''}`}>
                {counts ? text.count(counts.appeals) : ''}
              </span>
            </a>
          </li>
        </ul>
      </nav>
      <MoreViews {...{ route, can, account, onHelp, onSignOut }} />
    </header>
  );
}

/** The other views, and what concerns the person; on phones in a menu. */
function MoreViews({ route, can, account, onHelp, onSignOut }: Omit<TopBarProps, 'counts'>) {
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLButtonElement>(null);
  return (
    <nav
      class={`more${open ? ' more-open' : ''}`}
      aria-label={text.moreLabel}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        setOpen(false);
        menu.current?.focus();
      }}
    >
      <button
        type="button"
        class="plain more-menu"
        ref={menu}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {text.menu}
      </button>
      <ul
        onClick={(event) => {
          // A button's dialog is inside the menu.
          if (event.target instanceof HTMLAnchorElement) setOpen(false);
        }}
      >
        {VIEWS.filter(({ needs }) => can.has(needs)).map(({ to, label }) => (
          <li key={to.view}>
            <a href={addressOf(to)} aria-current={isUnder(route, to) ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
        <li class="only-wide">
          <button type="button" class="plain" onClick={onHelp}>
            {text.help}
          </button>
        </li>
        <li>{account}</li>
        <li>
          <LanguageButton />
        </li>
        <li>
          <button type="button" class="plain" onClick={onSignOut}>
            {text.signOut}
          </button>
        </li>
      </ul>
    </nav>
  );
}

/** Views that other views lead to, with these. */
const ABOVE = { opinions: 'rules', article: 'articles', access: 'settings' } as const;

function isUnder(route: Route, to: Route): boolean {
  const above: Partial<Record<Route['view'], Route['view']>> = ABOVE;
  return route.view === to.view || above[route.view] === to.view;
}

function isUrgent(queue: string): boolean {
  return queue === 'pending' || queue === 'reported' || queue === 'withheld';
}
