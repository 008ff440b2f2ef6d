/** The site's settings. Only changes are sent. */
import { useEffect, useState } from 'preact/hooks';
import type { SiteSettings, SiteSettingsChange } from '../../shared/contract.js';
import { explain, type Api } from '../api.js';
import {
  Addresses,
  Choices,
  NumberField,
  Reactions,
  TextField,
  Thresholds,
  type NumberSetting,
} from '../parts/setting-fields.js';
import { attentions, consentUrl, guestModes, moderationModes, settingsWords } from '../text/settings-en.js';
import { text } from '../text/en.js';

const words = text.settingsView;
const NUMBERS: readonly { name: NumberSetting; min: number; max: number }[] = [
  { name: 'flagThreshold', min: 1, max: 1_000 },
  { name: 'flagMinAgeHours', min: 0, max: 8_760 },
  { name: 'maxLinks', min: 0, max: 100 },
  { name: 'editWindowSeconds', min: 0, max: 86_400 },
  { name: 'maxCommentLength', min: 1, max: 20_000 },
  { name: 'appealDays', min: 0, max: 365 },
  { name: 'appealAnswerDays', min: 1, max: 90 },
];

type Message = { failed: boolean; text: string } | null;

/** The stored settings and the draft. */
function useSettings(api: Api) {
  const [saved, setSaved] = useState<SiteSettings | null>(null);
  const [draft, setDraft] = useState<SiteSettings | null>(null);
  const [consent, setConsent] = useState({ text: '', url: '' });
  const [message, setMessage] = useState<Message>(null);

  function take(settings: SiteSettings): void {
    setSaved(settings);
    setDraft(settings);
    setConsent({ text: settings.consent?.text ?? '', url: settings.consent?.url ?? '' });
  }

  useEffect(() => {
    api.settings().then(take, (error: unknown) => {
      setMessage({ failed: true, text: text.errors.prefix(explain(error)) });
    });
  }, [api]);

  async function save(): Promise<void> {
    if (!saved || !draft) return;
    const change = changeBetween(saved, {
      ...draft,
      consent: consentOf(consent),
    });
    if (Object.keys(change).length === 0) return setMessage({ failed: false, text: words.unchanged });
    try {
      take(await api.changeSettings(change));
      setMessage({ failed: false, text: words.saved });
    } catch (error) {
      setMessage({ failed: true, text: `${words.failed} ${text.errors.prefix(explain(error))}` });
    }
  }

  function set(change: Partial<SiteSettings>): void {
    setDraft((current) => current && { ...current, ...change });
  }

  return { draft, set, consent, setConsent, message, save };
}

type Model = ReturnType<typeof useSettings>;

export function SettingsView({ api, mayChange }: { api: Api; mayChange: boolean }) {
  const model = useSettings(api);
  const { draft, message } = model;
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
            void model.save();
          }}
        >
          <fieldset class="plain-fieldset" disabled={!mayChange}>
            <RuleFields draft={draft} model={model} />
            <PageFields draft={draft} model={model} />
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

interface FieldsProps {
  draft: SiteSettings;
  model: Model;
}

/** Settings for writing and moderation. */
function RuleFields({ draft, model: { set } }: FieldsProps) {
  return (
    <>
      <Choices
        name="moderation"
        modes={moderationModes}
        value={draft.moderation}
        onChange={(moderation) => set({ moderation })}
      />
      <Choices name="guests" modes={guestModes} value={draft.guests} onChange={(guests) => set({ guests })} />
      {NUMBERS.map(({ name, min, max }) => (
        <NumberField
          key={name}
          name={name}
          min={min}
          max={max}
          value={draft[name]}
          onChange={(value) => set({ [name]: value })}
        />
      ))}
      <Thresholds value={draft.flagThresholds} onChange={(flagThresholds) => set({ flagThresholds })} />
    </>
  );
}

/** Settings for the page. */
function PageFields({ draft, model: { set, consent, setConsent } }: FieldsProps) {
  return (
    <>
      <TextField
        name="consent"
        words={settingsWords.consent}
        value={consent.text}
        max={500}
        onChange={(value) => setConsent({ ...consent, text: value })}
      />
      <TextField
        name="consentUrl"
        words={consentUrl}
        value={consent.url}
        max={2048}
        code
        onChange={(value) => setConsent({ ...consent, url: value })}
      />
      <TextField
        name="contentSelector"
        words={settingsWords.contentSelector}
        value={draft.contentSelector ?? ''}
        max={500}
        code
        onChange={(value) => set({ contentSelector: value.trim() || null })}
      />
      <TextField
        name="inlineLabel"
        words={settingsWords.inlineLabel}
        value={draft.inlineLabel ?? ''}
        max={60}
        onChange={(value) => set({ inlineLabel: value.trim() || null })}
      />
      <Choices
        name="attention"
        modes={attentions}
        value={draft.attention}
        onChange={(attention) => set({ attention })}
      />
      <RatingField checked={draft.rating} onChange={(rating) => set({ rating })} />
      <Addresses value={draft.addresses} onChange={(addresses) => set({ addresses })} />
      <Reactions value={draft.reactions} onChange={(reactions) => set({ reactions })} />
    </>
  );
}

function RatingField({ checked, onChange }: { checked: boolean; onChange: (on: boolean) => void }) {
  return (
    <div class="field">
      <label class="choice">
        <input
          type="checkbox"
          checked={checked}
          aria-describedby="rating-hint"
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        {settingsWords.rating.label}
      </label>
      <p id="rating-hint" class="hint">
        {settingsWords.rating.hint}
      </p>
    </div>
  );
}

/** A URL without text means no consent line. */
function consentOf({ text, url }: { text: string; url: string }): SiteSettings['consent'] {
  return text.trim() === '' ? null : { text: text.trim(), url: url.trim() || null };
}

/** The fields of `after` that differ from `before`. */
function changeBetween(before: SiteSettings, after: SiteSettings): SiteSettingsChange {
  const names = Object.keys(after) as (keyof SiteSettings)[];
  const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  return Object.fromEntries(changed.map((name) => [name, after[name]]));
}
