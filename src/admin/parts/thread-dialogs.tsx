/** Dialogs that change a comment's thread and article. */
import { useId, useState } from 'preact/hooks';
import type { QueueItem } from '../../shared/contract.js';
import { ARTICLE_STATES, type ArticleState } from '../../shared/enums.js';
import type { Api } from '../api.js';
import { later, text } from '../language.js';
import { Dialog } from './dialog.js';
import { ReasonForm } from './reason-form.js';

interface ActionDialogProps<Item> {
  api: Api;
  item: Item;
  /** Called with a message when it is done. */
  onDone: (message: string) => void;
  onClose: () => void;
}

export function LockDialog({
  api,
  item,
  onDone,
  onClose,
}: ActionDialogProps<{ thread: Pick<QueueItem['thread'], 'id' | 'locked'> }>) {
  const locked = !item.thread.locked;
  const words = later.lockDialog;
  return (
    <Dialog heading={locked ? words.lock : words.unlock} onClose={onClose}>
      <ReasonForm
        label={words.reason}
        submit={locked ? words.lock : words.unlock}
        onCancel={onClose}
        onSubmit={async (reason) => {
          await api.lockThread(item.thread.id, locked, reason);
          onDone(words.done(locked));
          return null;
        }}
      >
        <p class="hint">{locked ? words.lockHint : words.unlockHint}</p>
      </ReasonForm>
    </Dialog>
  );
}

export function ArticleDialog({
  api,
  item,
  onDone,
  onClose,
}: ActionDialogProps<{ article: Pick<QueueItem['article'], 'id' | 'title' | 'state'> }>) {
  const [state, setState] = useState<ArticleState>(item.article.state);
  const words = later.articleDialog;
  const name = useId();
  return (
    <Dialog heading={words.heading} onClose={onClose}>
      <ReasonForm
        label={words.reason}
        submit={words.submit}
        onCancel={onClose}
        onSubmit={async (reason) => {
          await api.setArticleState(item.article.id, state, reason);
          onDone(words.done(text.articleStates[state]));
          return null;
        }}
      >
        <p class="hint">{item.article.title}</p>
        <fieldset class="choices">
          <legend>{words.state}</legend>
          {ARTICLE_STATES.map((option) => (
            <label key={option} class="choice">
              <input
                type="radio"
                name={name}
                value={option}
                checked={option === state}
                onChange={() => setState(option)}
              />
              {text.articleStates[option]}
            </label>
          ))}
        </fieldset>
      </ReasonForm>
    </Dialog>
  );
}
