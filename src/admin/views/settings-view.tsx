/** The site's settings. Only what was changed is sent. */
import { useEffect, useState } from 'preact/hooks';
import type { SiteSettings, SiteSettingsChange } from '../../shared/contract.js';
import { explain, type Api } from '../api.js';
import { REACTIONS } from '../../shared/vocabulary.js';
import { attentions, moderationModes, reactionWords, settingsWords } from '../text/settings-en.js';
import { text } from '../text/en.js';

const words = text.settingsView;
type NumberSetting = 'flagThreshold' | 'maxLinks' | 'editWindowSeconds' | 'maxCommentLength';
const NUMBERS: readonly { name: NumberSetting; min: number; max: number }[] = [
  { name: 'flagThreshold', min: 1, max: 1_000 },
  { name: 'maxLinks', min: 0, max: 100 },
  { name: 'editWindowSeconds', min: 0, max: 86_400 },
  { name: 'maxCommentLength', min: 1, max: 20_000 },
];

export function SettingsView({ api, mayChange }: { api: Api; mayChange: boolean }) {
  const [saved, setSaved] = useState<SiteSettings | null>(null);
  const [draft, setDraft] = useState<SiteSettings | null>(null);
  const [heldWords, setHeldWords] = useState('');
  const [message, setMessage] = useState<{ failed: boolean; text: string } | null>(null);

  function take(settings: SiteSettings): void {
    setSaved(settings);
    setDraft(settings);
    setHeldWords(settings.heldWords.join('\n'));
  }

  useEffect(() => {
    api.settings().then(take, (error: unknown) => {
      setMessage({ failed: true, text: text.errors.prefix(explain(error)) });
    });
  }, [api]);

  async function save(): Promise<void> {
    if (!saved || !draft) return;
    const change = changeBetween(saved, { ...draft, heldWords: wordsOf(heldWords) });
    if (Object.keys(change).length === 0) return setMessage({ failed: false, text: words.unchanged });
    try {
      take(await api.changeSettings(change));
      setMessage({ failed: false, text: words.saved });
    } catch (error) {
      setMessage({ failed: true, text: `${words.failed} ${text.errors.prefix(explain(error))}` });
    }
  }

  return (
    <main class="page page-narrow" id="main" tabIndex={0}>
      <h1>{words.heading}</h1>
      {!mayChange && <p class="hint">{words.readOnly}</p>}
      {draft === null ? (
        <p class="hint">{message === null ? text.list.loading : ''}</p>
      ) : (
        <form
          class="form"
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <fieldset class="plain-fieldset" disabled={!mayChange}>
            <Choice
              name="moderation"
              choices={moderationModes}
              value={draft.moderation}
              onChange={(moderation) => setDraft({ ...draft, moderation })}
            />
            {NUMBERS.map(({ name, min, max }) => (
              <NumberField
                key={name}
                name={name}
                min={min}
                max={max}
                value={draft[name]}
                onChange={(value) => setDraft({ ...draft, [name]: value })}
              />
            ))}
            <div class="field">
              <label for="heldWords">{settingsWords.heldWords.label}</label>
              <textarea
                id="heldWords"
                rows={6}
                value={heldWords}
                aria-describedby="heldWords-hint"
                onInput={(event) => setHeldWords(event.currentTarget.value)}
              />
              <p id="heldWords-hint" class="hint">
                {settingsWords.heldWords.hint}
              </p>
            </div>
            <div class="field">
              <label for="contentSelector">{settingsWords.contentSelector.label}</label>
              <input
                id="contentSelector"
                class="code"
                value={draft.contentSelector ?? ''}
                maxLength={500}
                spellcheck={false}
                aria-describedby="contentSelector-hint"
                onInput={(event) =>
                  setDraft({ ...draft, contentSelector: event.currentTarget.value.trim() || null })
                }
              />
              <p id="contentSelector-hint" class="hint">
                {settingsWords.contentSelector.hint}
              </p>
            </div>
            <Choice
              name="attention"
              choices={attentions}
              value={draft.attention}
              onChange={(attention) => setDraft({ ...draft, attention })}
            />
            <div class="field">
              <label class="choice">
                <input
                  type="checkbox"
                  checked={draft.rating}
                  aria-describedby="rating-hint"
                  onChange={(event) => setDraft({ ...draft, rating: event.currentTarget.checked })}
                />
                {settingsWords.rating.label}
              </label>
              <p id="rating-hint" class="hint">
                {settingsWords.rating.hint}
              </p>
            </div>
            <Reactions value={draft.reactions} onChange={(reactions) => setDraft({ ...draft, reactions })} />
            {mayChange && (
              <div class="form-buttons">
                <button type="submit" class="primary">
                  {words.save}
                </button>
              </div>
            )}
          </fieldset>
        </form>
      )}
      <p role="status" class={message?.failed ? 'complaint' : 'hint'}>
        {message?.text ?? ''}
      </p>
    </main>
  );
}

interface ChoiceProps<Value extends string> {
  name: 'moderation' | 'attention';
  choices: Readonly<Record<Value, string>>;
  value: Value;
  onChange: (value: Value) => void;
}

function Choice<Value extends string>({ name, choices, value, onChange }: ChoiceProps<Value>) {
  return (
    <fieldset class="choices">
      <legend>{settingsWords[name].label}</legend>
      <p class="hint">{settingsWords[name].hint}</p>
      {(Object.keys(choices) as Value[]).map((choice) => (
        <label key={choice} class="choice">
          <input
            type="radio"
            name={name}
            value={choice}
            checked={value === choice}
            onChange={() => onChange(choice)}
          />
          {choices[choice]}
        </label>
      ))}
    </fieldset>
  );
}

interface ReactionsProps {
  value: SiteSettings['reactions'];
  onChange: (value: SiteSettings['reactions']) => void;
}

function Reactions({ value, onChange }: ReactionsProps) {
  return (
    <fieldset class="choices">
      <legend>{settingsWords.reactions.label}</legend>
      <p class="hint">{settingsWords.reactions.hint}</p>
      {REACTIONS.map((kind) => (
        <label key={kind} class="choice">
          <input
            type="checkbox"
            name="reactions"
            value={kind}
            checked={value.includes(kind)}
            onChange={({ currentTarget: { checked } }) =>
              onChange(REACTIONS.filter((each) => (each === kind ? checked : value.includes(each))))
            }
          />
          {reactionWords[kind]}
        </label>
      ))}
    </fieldset>
  );
}

interface NumberFieldProps {
  name: NumberSetting;
  min: number;
  max: number;
  value: number;
  onChange: (value: number) => void;
}

function NumberField({ name, min, max, value, onChange }: NumberFieldProps) {
  return (
    <div class="field">
      <label for={name}>{settingsWords[name].label}</label>
      <input
        id={name}
        class="number"
        type="number"
        required
        min={min}
        max={max}
        step={1}
        value={value}
        aria-describedby={`${name}-hint`}
        onInput={(event) => {
          if (!Number.isNaN(event.currentTarget.valueAsNumber)) onChange(event.currentTarget.valueAsNumber);
        }}
      />
      <p id={`${name}-hint`} class="hint">
        {settingsWords[name].hint}
      </p>
    </div>
  );
}

function wordsOf(lines: string): string[] {
  return [...new Set(lines.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
}

/** The fields of `after` that differ. */
function changeBetween(before: SiteSettings, after: SiteSettings): SiteSettingsChange {
  const names = Object.keys(after) as (keyof SiteSettings)[];
  const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  return Object.fromEntries(changed.map((name) => [name, after[name]]));
}
