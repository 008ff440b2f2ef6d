/** People who are signed in to the console through a link or the site's own sign-in. */
import type { AccessCalls } from '../access-calls.js';
import { ago } from '../format.js';
import { useLoaded } from '../state/use-loaded.js';
import { DataTable } from './data-table.js';
import { Section } from './section.js';
import { later } from '../language.js';

const { accessWords, sessionWords: words } = later;

export function SignedIn({ calls }: { calls: AccessCalls }) {
  const { value, message, change } = useLoaded(calls.sessions);
  return (
    <Section words={words} message={message}>
      {value?.items.length === 0 && <p class="hint">{words.none}</p>}
      {value !== null && value.items.length > 0 && (
        <DataTable
          label={words.table}
          head={words.columns}
          rows={value.items.map(({ name, roles, via, seenAt, subject, issuer }) => [
            name,
            roles.map((role) => accessWords.roles[role]).join(', '),
            via.startsWith('token:') ? words.viaLink(via.slice(6)) : words.viaAccounts,
            ago(seenAt),
            <button
              type="button"
              aria-label={words.endOf(name)}
              onClick={() => void change(() => calls.endSessions({ subject, issuer }), words.ended(name))}
            >
              {words.end}
            </button>,
          ])}
        />
      )}
    </Section>
  );
}
