/** Rules, a dry run on the newest comments, and surge modes. */
import { useEffect, useState } from 'preact/hooks';
import type { DryRunResult, SiteSettings } from '../../shared/contract.js';
import { RULE_NAMES, type RuleName, type SiteRules } from '../../shared/rules.js';
import { explain, type Api } from '../api.js';
import { ruleCalls } from '../rule-calls.js';
import { CommentTester } from '../parts/comment-tester.js';
import { becomes } from '../format.js';
import { RuleFields } from '../parts/rule-fields.js';
import { ArticleSurgeList } from '../parts/article-surges.js';
import { LearningPanel } from '../parts/learning-panel.js';
import { SurgePanel } from '../parts/surge-panel.js';
import { SurgeRulesForm } from '../parts/surge-rules.js';
import { ViewHead } from '../parts/view-head.js';
import { later, text } from '../language.js';

const { opinionsView } = later;

const words = later.rulesView;

interface Props {
  api: Api;
  mayChange: boolean;
  maySurge: boolean;
}

/** The stored rules, the draft, and the last dry run. */
function useRules(api: Api) {
  const [settings, setSettings] = useState<SiteSettings | null>(null);
  const [draft, setDraft] = useState<SiteRules | null>(null);
  const [trial, setTrial] = useState<DryRunResult | null>(null);
  const [message, setMessage] = useState({ failed: false, text: '' });

  async function run(what: () => Promise<string>): Promise<void> {
    try {
      setMessage({ failed: false, text: await what() });
    } catch (error) {
      setMessage({ failed: true, text: text.errors.prefix(explain(error)) });
    }
  }
  function take(loaded: SiteSettings): string {
    setSettings(loaded);
    setDraft(loaded.rules);
    return '';
  }
  useEffect(() => {
    void run(async () => take(await api.settings()));
  }, [api]);

  const change = draft && settings ? changesOf(settings.rules, draft) : {};
  return {
    ...{ settings, draft, trial, message, setDraft, setSettings, take, run },
    save: () =>
      run(async () => {
        if (Object.keys(change).length === 0) return words.unchanged;
        take(await api.changeSettings({ rules: change }));
        return words.saved;
      }),
    tryIt: () =>
      run(async () => {
        setMessage({ failed: false, text: words.trying });
        setTrial(await ruleCalls(api.call).dryRun(change));
        return '';
      }),
  };
}

function changesOf(before: SiteRules, after: SiteRules): Partial<SiteRules> {
  return Object.fromEntries(
    RULE_NAMES.filter((rule) => JSON.stringify(before[rule]) !== JSON.stringify(after[rule])).map((rule) => [
      rule,
      after[rule],
    ]),
  );
}

export function RulesView({ api, mayChange, maySurge }: Props) {
  const { settings, draft, trial, message, setDraft, setSettings, take, run, save, tryIt } = useRules(api);
  return (
    <main class="page page-narrow" id="main" tabIndex={0}>
      <ViewHead words={words} mayChange={mayChange} message={message} />
      <p>
        <a href="#/opinions">{opinionsView.heading}</a>
      </p>
      {settings !== null && (
        <SurgePanel
          surge={settings.surge}
          disabled={!maySurge}
          onStart={(input) => void run(async () => take({ ...settings, ...(await api.startSurge(input)) }))}
          onEnd={() => void run(async () => take({ ...settings, ...(await api.endSurge()) }))}
        />
      )}
      <ArticleSurgeList api={api} mayEnd={maySurge} />
      {draft !== null && (
        <form
          class="form"
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <fieldset class="plain-fieldset" disabled={!mayChange}>
            {RULE_NAMES.map((rule) => (
              <RuleFields
                key={rule}
                rule={rule}
                value={draft[rule]}
                onChange={(value) => setDraft({ ...draft, [rule]: value })}
              >
                {rule === 'learnt' && <LearningPanel api={api} mayTrain={mayChange} />}
              </RuleFields>
            ))}
            {mayChange && (
              <div class="form-buttons">
                <button type="button" onClick={() => void tryIt()}>
                  {words.tryIt}
                </button>
                <button type="submit" class="primary">
                  {words.save}
                </button>
              </div>
            )}
          </fieldset>
        </form>
      )}
      {draft !== null && settings !== null && (
        <CommentTester api={api} settings={{ rules: changesOf(settings.rules, draft) }} />
      )}
      <AutomaticSurges {...{ api, settings, mayChange, run, setSettings }} />
      {trial !== null && <Trial trial={trial} />}
    </main>
  );
}

interface AutomaticProps {
  api: Api;
  settings: SiteSettings | null;
  mayChange: boolean;
  run: (what: () => Promise<string>) => Promise<void>;
  setSettings: (settings: SiteSettings) => void;
}

function AutomaticSurges({ api, settings, mayChange, run, setSettings }: AutomaticProps) {
  if (settings === null) return null;
  return (
    <SurgeRulesForm
      value={settings.surgeRules}
      disabled={!mayChange}
      onSave={(surgeRules) =>
        void run(async () => {
          setSettings(await api.changeSettings({ surgeRules }));
          return words.automatic.saved;
        })
      }
    />
  );
}

function Trial({ trial }: { trial: DryRunResult }) {
  return (
    <section class="block" role="status">
      <p>
        <b>{words.tried(trial.looked, trial.changed)}</b>
      </p>
      <ul>
        {Object.entries(trial.found).map(([rule, count]) => (
          <li key={rule}>{words.found(words.titles[rule as RuleName], count)}</li>
        ))}
      </ul>
      <ul class="words">
        {trial.items.map((item) => (
          <li key={item.commentId}>
            <b>{item.excerpt}</b>
            <span class="hint">
              {item.author}, {becomes(words.outcomes[item.from], words.outcomes[item.to])}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
