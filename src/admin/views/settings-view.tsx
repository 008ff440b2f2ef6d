/** The site's settings. Only changes are sent. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { SiteSettings, SiteSettingsChange } from '../../shared/contract.js';
import { explain, type Api } from '../api.js';
import { AddressTester } from '../parts/address-tester.js';
import { CommentTester } from '../parts/comment-tester.js';
import { ReportTester } from '../parts/report-tester.js';
import {
  Addresses,
  Choices,
  NumberField,
  RatingField,
  Reactions,
  TextField,
  Thresholds,
  type NumberSetting,
} from '../parts/setting-fields.js';
import { later, text } from '../language.js';

const { accessWords, attentions, consentUrl, erasedTextModes, guestModes, moderationModes } = later;
const { settingsWords, testerWords } = later;

const words = later.settingsView;
const NUMBERS: Readonly<Record<NumberSetting, { min: number; max: number }>> = {
  flagThreshold: { min: 1, max: 1_000 },
  flagMinAgeHours: { min: 0, max: 8_760 },
  maxLinks: { min: 0, max: 100 },
  editWindowSeconds: { min: 0, max: 86_400 },
  maxCommentLength: { min: 1, max: 20_000 },
  appealDays: { min: 0, max: 365 },
  appealAnswerDays: { min: 1, max: 90 },
};

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
      {mayChange ? (
        <p>
          <a href="#/access">{accessWords.link}</a>
        </p>
      ) : (
        <p class="hint">{words.readOnly}</p>
      )}
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
          <Groups api={api} draft={draft} model={model} mayChange={mayChange} />
          {mayChange && (
            <div class="form-buttons">
              <button type="submit" class="primary">
                {words.save}
              </button>
            </div>
          )}
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

/** The settings by topic; those that decide something have a tester next to them. */
function Groups({ api, draft, model, mayChange }: FieldsProps & { api: Api; mayChange: boolean }) {
  const { set } = model;
  const group = (
    name: keyof typeof testerWords.groups,
    fields: ComponentChildren,
    tester?: ComponentChildren,
  ) => (
    <SettingGroup name={name} disabled={!mayChange} tester={tester}>
      {fields}
    </SettingGroup>
  );
  const { moderation, guests, maxLinks, maxCommentLength } = draft;
  return (
    <>
      {group(
        'comments',
        <CommentFields draft={draft} model={model} />,
        <CommentTester api={api} settings={{ moderation, guests, maxLinks, maxCommentLength }} />,
      )}
      {group(
        'reports',
        <>
          <Numbers names={['flagThreshold', 'flagMinAgeHours']} draft={draft} model={model} />
          <Thresholds value={draft.flagThresholds} onChange={(flagThresholds) => set({ flagThresholds })} />
        </>,
        <ReportTester limits={draft} />,
      )}
      {group('appeals', <Numbers names={['appealDays', 'appealAnswerDays']} draft={draft} model={model} />)}
      {group('erasure', <ErasureFields draft={draft} model={model} />)}
      {group('page', <PageFields draft={draft} model={model} />, <AddressTester rules={draft.addresses} />)}
    </>
  );
}

interface SettingGroupProps {
  name: keyof typeof testerWords.groups;
  disabled: boolean;
  children: ComponentChildren;
  tester?: ComponentChildren;
}

function SettingGroup({ name, disabled, children, tester }: SettingGroupProps) {
  const { heading, hint } = testerWords.groups[name];
  return (
    <section class="setting-group" aria-labelledby={`group-${name}`}>
      <h2 id={`group-${name}`}>{heading}</h2>
      <p class="hint">{hint}</p>
      <fieldset class="plain-fieldset" disabled={disabled}>
        {children}
      </fieldset>
      {tester}
    </section>
  );
}

function Numbers({ names, draft, model: { set } }: FieldsProps & { names: readonly NumberSetting[] }) {
  return (
    <>
      {names.map((name) => (
        <NumberField
          key={name}
          name={name}
          {...NUMBERS[name]}
          value={draft[name]}
          onChange={(value) => set({ [name]: value })}
        />
      ))}
    </>
  );
}

function CommentFields({ draft, model }: FieldsProps) {
  const { set } = model;
  return (
    <>
      <Choices
        name="moderation"
        modes={moderationModes}
        value={draft.moderation}
        onChange={(moderation) => set({ moderation })}
      />
      <Choices name="guests" modes={guestModes} value={draft.guests} onChange={(guests) => set({ guests })} />
      <Numbers names={['maxLinks', 'maxCommentLength', 'editWindowSeconds']} draft={draft} model={model} />
    </>
  );
}

function ErasureFields({ draft, model: { set } }: FieldsProps) {
  return (
    <>
      <Choices
        name="erasedTexts"
        modes={erasedTextModes}
        value={draft.erasedTexts}
        onChange={(erasedTexts) => set({ erasedTexts })}
      />
      <TextField
        name="erasedName"
        words={settingsWords.erasedName}
        value={draft.erasedName}
        max={60}
        onChange={(erasedName) => set({ erasedName })}
      />
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
