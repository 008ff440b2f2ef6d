/** The top bar: the queues with their counts, the other views, and the signed-in person. */
import type { QueueCounts } from '../../shared/contract.js';
import { QUEUES } from '../../shared/enums.js';
import { addressOf, type Route } from '../state/route.js';
import { text } from '../text/en.js';

interface TopBarProps {
  route: Route;
  counts: QueueCounts | null;
  can: ReadonlySet<string>;
  who: string;
  onHelp: () => void;
  onSignOut: () => void;
}

/** The other views, each with the action it needs. */
const VIEWS: readonly { to: Route; needs: string; label: string }[] = [
  { to: { view: 'log', filter: {} }, needs: 'log.read', label: text.log },
  { to: { view: 'report' }, needs: 'log.read', label: text.transparencyView.heading },
  { to: { view: 'rules' }, needs: 'settings.read', label: text.rules },
  { to: { view: 'words' }, needs: 'words.read', label: text.words },
  { to: { view: 'settings' }, needs: 'settings.read', label: text.settings },
];

export function TopBar({ route, counts, can, who, onHelp, onSignOut }: TopBarProps) {
  return (
    <header class="top">
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
              {text.appealsView.heading}{' '}
              <span class={`count${counts?.appeals ? ' count-urgent' : ''}`}>
                {counts ? text.count(counts.appeals) : ''}
              </span>
            </a>
          </li>
        </ul>
      </nav>
      <nav class="more" aria-label={text.moreLabel}>
        <ul>
          {VIEWS.filter(({ needs }) => can.has(needs)).map(({ to, label }) => (
            <li key={to.view}>
              <a href={addressOf(to)} aria-current={route.view === to.view ? 'page' : undefined}>
                {label}
              </a>
            </li>
          ))}
          <li class="only-wide">
            <button type="button" class="plain" onClick={onHelp}>
              {text.help}
            </button>
          </li>
          <li>
            <button type="button" class="plain" title={who} onClick={onSignOut}>
              {text.signOut}
            </button>
          </li>
        </ul>
      </nav>
    </header>
  );
}

function isUrgent(queue: string): boolean {
  return queue === 'pending' || queue === 'reported' || queue === 'withheld';
}
