/** The publisher's OpenID Connect provider: whom it signs in, and which of its groups give which role. */
import { useEffect, useId, useState } from 'preact/hooks';
import type { SignInProviderState } from '../../shared/contract.js';
import type { AccessCalls } from '../access-calls.js';
import { useLoaded } from '../state/use-loaded.js';
import { Section } from './section.js';
import { later } from '../language.js';

const { providerWords: words } = later;

type Name = keyof typeof words.fields;
type Draft = Record<Name, string> & { shared: boolean };

const NAMES = Object.keys(words.fields) as Name[];
const LISTS: ReadonlySet<Name> = new Set<Name>(['admins', 'moderators']);

function draftOf({ provider }: SignInProviderState): Draft {
  return {
    ...{ name: '', issuer: '', clientId: '', scope: 'openid profile', claim: 'groups', contact: '' },
    ...{ shared: false, ...provider, clientSecret: '' },
    admins: provider?.admins.join('\n') ?? '',
    moderators: provider?.moderators.join('\n') ?? '',
  };
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export function ProviderForm({ calls }: { calls: AccessCalls }) {
  const { value, message, change } = useLoaded(calls.provider);
  const [draft, setDraft] = useState<Draft | null>(null);
  useEffect(() => setDraft(value && draftOf(value)), [value]);

  async function save({ clientSecret, admins, moderators, ...rest }: Draft): Promise<void> {
    const { name, issuer, clientId, scope, claim, contact, shared } = rest;
    const secret = clientSecret === '' ? {} : { clientSecret };
    const input = {
      ...{ name, issuer, clientId, scope, claim, contact, shared, ...secret },
      ...{ admins: linesOf(admins), moderators: linesOf(moderators) },
    };
    await change(() => calls.storeProvider(input), words.saved);
  }

  return (
    <Section words={words} message={message}>
      {value && draft && (
        <form
          class="form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void save(draft);
          }}
        >
          <p class="hint">
            {value.redirectUrl === null ? words.noRedirect : words.redirect} <code>{value.redirectUrl}</code>
          </p>
          {NAMES.map((name) => (
            <Field
              key={name}
              name={name}
              value={draft[name]}
              stored={name === 'clientSecret' && value.provider?.hasSecret === true}
              onChange={(to) => setDraft({ ...draft, [name]: to })}
            />
          ))}
          <Shared checked={draft.shared} onChange={(shared) => setDraft({ ...draft, shared })} />
          <div class="form-buttons">
            {value.provider && (
              <button type="button" onClick={() => void change(calls.removeProvider, words.removed)}>
                {words.remove}
              </button>
            )}
            <button type="submit" class="primary">
              {words.save}
            </button>
          </div>
        </form>
      )}
    </Section>
  );
}

interface FieldProps {
  name: Name;
  value: string;
  /** A secret is stored, which is not shown. */
  stored: boolean;
  onChange: (value: string) => void;
}

function Field({ name, value, stored, onChange }: FieldProps) {
  const id = useId();
  const common = { id, value, autocomplete: 'off', spellcheck: false, 'aria-describedby': `${id}-hint` };
  return (
    <div class="field">
      <label for={id}>{words.fields[name].label}</label>
      {LISTS.has(name) ? (
        <textarea {...common} rows={2} onInput={({ currentTarget }) => onChange(currentTarget.value)} />
      ) : (
        <input {...common} onInput={({ currentTarget }) => onChange(currentTarget.value)} />
      )}
      <p id={`${id}-hint`} class="hint">
        {stored ? words.secretStored : words.fields[name].hint}
      </p>
    </div>
  );
}

function Shared({ checked, onChange }: { checked: boolean; onChange: (on: boolean) => void }) {
  const id = useId();
  return (
    <div class="field">
      <label class="choice">
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={id}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
        {words.shared}
      </label>
      <p id={id} class="hint">
        {words.sharedHint}
      </p>
    </div>
  );
}
