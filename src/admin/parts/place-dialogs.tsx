/** Dialogs for premoderation of a thread and busy times of an article. */
import { useId, useState } from 'preact/hooks';
import { SURGE_MODES } from '../../shared/rules.js';
import type { ArticleSurge, QueueItem } from '../../shared/contract.js';
import type { Api } from '../api.js';
import { later, text } from '../language.js';
import { Dialog } from './dialog.js';
import { ReasonForm } from './reason-form.js';
import { SmallNumber } from './small-number.js';

interface DialogProps<Item> {
  api: Api;
  item: Item;
  onDone: (message: string) => void;
  onClose: () => void;
}

const HOUR = 3_600_000;

export function PremoderationDialog({
  api,
  item,
  onDone,
  onClose,
}: DialogProps<{ thread: Pick<QueueItem['thread'], 'id' | 'premoderated'> }>) {
  const premoderated = !item.thread.premoderated;
  const words = later.premoderationDialog;
  const heading = premoderated ? words.hold : words.release;
  return (
    <Dialog heading={heading} onClose={onClose}>
      <ReasonForm
        label={words.reason}
        submit={heading}
        onCancel={onClose}
        onSubmit={async (reason) => {
          await api.premoderateThread(item.thread.id, premoderated, reason);
          onDone(words.done(premoderated));
          return null;
        }}
      >
        {premoderated && <p class="hint">{words.hint}</p>}
      </ReasonForm>
    </Dialog>
  );
}

export function ArticleSurgeDialog({
  api,
  item,
  onDone,
  onClose,
}: DialogProps<{ article: Pick<QueueItem['article'], 'id' | 'title'> }>) {
  const [mode, setMode] = useState<ArticleSurge['mode']>('premoderate');
  const [seconds, setSeconds] = useState(60);
  const [hours, setHours] = useState<number | null>(2);
  const words = later.surgeDialog;
  const id = useId();
  return (
    <Dialog heading={words.heading} onClose={onClose}>
      <ReasonForm
        label={words.reason}
        submit={words.submit}
        onCancel={onClose}
        onSubmit={async (reason) => {
          const until = hours === null ? null : new Date(Date.now() + hours * HOUR).toISOString();
          await api.startArticleSurge(item.article.id, { mode, seconds, until, reason });
          onDone(words.started(text.placeWords.modes[mode]));
          return null;
        }}
      >
        <p class="hint">{item.article.title}</p>
        <fieldset class="choices">
          <legend>{words.legend}</legend>
          {SURGE_MODES.map((each) => (
            <label key={each} class="choice">
              <input type="radio" name={id} checked={mode === each} onChange={() => setMode(each)} />
              {words.modes[each]}
            </label>
          ))}
        </fieldset>
        {mode === 'slow' && (
          <SmallNumber
            label={words.seconds}
            min={1}
            value={seconds}
            max={86_400}
            onChange={(value) => setSeconds(value ?? seconds)}
          />
        )}
        <SmallNumber label={words.hours} min={1} value={hours} max={8_760} onChange={setHours} />
      </ReasonForm>
    </Dialog>
  );
}
