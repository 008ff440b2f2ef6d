/** Tries the rules about addresses, saved or not, on two of them. */
import { useId, useState } from 'preact/hooks';
import { canonicalUrl, MAX_ADDRESS_LENGTH, spellingOf } from '../../shared/address.js';
import type { AddressRules } from '../../shared/contract.js';
import { later } from '../language.js';

const words = later.testerWords.addresses;

/** Not a form, because it is shown inside the form of the settings. */
export function AddressTester({ rules }: { rules: AddressRules }) {
  const [one, setOne] = useState('');
  const [other, setOther] = useState('');
  const id = useId();

  const seen = [one, other].map((typed) => compare(typed, rules));
  const [first, second] = seen.map(({ spelling }) => spelling);
  return (
    <section class="block tester form" aria-labelledby={id}>
      <h3 id={id}>{words.heading}</h3>
      <p class="hint">{words.hint}</p>
      <AddressField label={words.one} value={one} seen={seen[0]} onChange={setOne} />
      <AddressField label={words.other} value={other} seen={seen[1]} onChange={setOther} />
      <p role="status">
        {first !== undefined && second !== undefined && (
          <b>{first === second ? words.same : words.different}</b>
        )}
      </p>
    </section>
  );
}

/** An address as it is compared, or what is wrong with it; neither for an empty field. */
interface Compared {
  spelling?: string;
  problem?: string;
}

/** The service reads addresses the same way (`httpUrl` of the contract, `siteAddress`). */
function compare(typed: string, rules: AddressRules): Compared {
  const url = typed.trim();
  if (url === '') return {};
  const canonical = /^https?:\/\//i.test(url) ? readAddress(url) : null;
  if (canonical === null) return { problem: words.incomplete };
  if (Math.max(url.length, canonical.length) > MAX_ADDRESS_LENGTH)
    return { problem: words.tooLong(MAX_ADDRESS_LENGTH) };
  // Without the marks of a scheme and a query that the spelling does not have.
  return { spelling: spellingOf(canonical, rules).replace(/^\/\/|\?$/g, '') };
}

function readAddress(url: string): string | null {
  try {
    return canonicalUrl(url);
  } catch {
    return null;
  }
}

interface AddressFieldProps {
  label: string;
  value: string;
  seen?: Compared | undefined;
  onChange: (value: string) => void;
}

function AddressField({ label, value, seen: { spelling, problem } = {}, onChange }: AddressFieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="code"
        dir="ltr"
        inputMode="url"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-seen`}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      <p id={`${id}-seen`} class={problem === undefined ? 'hint' : 'complaint'}>
        {problem}
        {spelling !== undefined && (
          <>
            {words.compared}{' '}
            <code class="code" dir="ltr">
              {spelling}
            </code>
          </>
        )}
      </p>
    </div>
  );
}
