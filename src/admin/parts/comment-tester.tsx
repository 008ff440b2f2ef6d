/** Tries the settings and rules, saved or not, on a text by an invented person. */
import { useId, useState } from 'preact/hooks';
import type { RuleTrial, RuleTrialInput } from '../../shared/contract.js';
import { STANDINGS, type Standing } from '../../shared/enums.js';
import { explain, type Api } from '../api.js';
import { tryText } from '../tester-calls.js';
import { Evidence } from './evidence.js';
import { SmallNumber } from './small-number.js';
import { later, text } from '../language.js';
import { checkReasonLabel } from '../names.js';

const { testerWords } = later;

const words = testerWords.comment;

interface Props {
  api: Api;
  /** What differs from the site's settings. */
  settings: NonNullable<RuleTrialInput['settings']>;
}

/** Not a form, because it is shown inside the form of the settings. */
export function CommentTester({ api, settings }: Props) {
  const [tried, setTried] = useState('');
  const [person, setPerson] = useState({
    published: 0,
    links: 0,
    guest: false,
    standing: 'normal' as Standing,
  });
  const [trial, setTrial] = useState<RuleTrial | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();

  async function test(): Promise<void> {
    try {
      setTrial(await tryText(api.call, { text: tried, ...person, settings }));
      setProblem(null);
    } catch (error) {
      setProblem(text.errors.prefix(explain(error)));
    }
  }

  return (
    <section class="block tester form" aria-labelledby={id}>
      <h3 id={id}>{words.heading}</h3>
      <p class="hint">{words.hint}</p>
      <textarea
        aria-label={words.text}
        rows={4}
        maxLength={20_000}
        value={tried}
        onInput={(event) => setTried(event.currentTarget.value)}
      />
      <PersonFields person={person} onChange={setPerson} />
      <div class="form-buttons">
        <button type="button" disabled={tried.trim() === ''} onClick={() => void test()}>
          {words.submit}
        </button>
      </div>
      <div role="status">
        {problem !== null && <p class="complaint">{problem}</p>}
        {problem === null && trial !== null && <Result trial={trial} />}
      </div>
    </section>
  );
}

interface Person {
  published: number;
  links: number;
  guest: boolean;
  standing: Standing;
}

function PersonFields({ person, onChange }: { person: Person; onChange: (person: Person) => void }) {
  const id = useId();
  return (
    <div class="fields">
      <SmallNumber
        label={words.published}
        min={0}
        max={100_000}
        value={person.published}
        onChange={(published) => onChange({ ...person, published: published ?? 0 })}
      />
      <SmallNumber
        label={words.links}
        min={0}
        max={100}
        value={person.links}
        onChange={(links) => onChange({ ...person, links: links ?? 0 })}
      />
      <div class="field">
        <label for={id}>{words.standing}</label>
        <select
          id={id}
          value={person.standing}
          onChange={(event) => onChange({ ...person, standing: event.currentTarget.value as Standing })}
        >
          {STANDINGS.map((standing) => (
            <option key={standing} value={standing}>
              {testerWords.standings[standing]}
            </option>
          ))}
        </select>
      </div>
      <label class="choice">
        <input
          type="checkbox"
          checked={person.guest}
          onChange={(event) => onChange({ ...person, guest: event.currentTarget.checked })}
        />
        {words.guest}
      </label>
    </div>
  );
}

function Result({ trial }: { trial: RuleTrial }) {
  const { status, reported, tooLong, verdicts, asked } = trial;
  return (
    <>
      <p>
        <b>{tooLong ? words.tooLong : reported ? words.reported : words.statuses[status]}</b>{' '}
        {asked.length > 0 &&
          words.asked(asked.map((provider) => later.opinionsView.providers[provider].title))}
      </p>
      {verdicts.length === 0 ? (
        <p class="hint">{words.nothing}</p>
      ) : (
        <ul class="why">
          {verdicts.map((verdict) => (
            <li key={verdict.phase} class={verdict.verdict === 'observe' ? 'why-answered' : 'why-rule'}>
              <p class="why-title">{checkReasonLabel(verdict.reason, 'full')}</p>
              <p class="hint">{words.outcomes[verdict.verdict]}</p>
              <Evidence evidence={verdict.evidence} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
