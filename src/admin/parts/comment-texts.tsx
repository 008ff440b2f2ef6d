/** What a comment said before, and a button to take personal data out of it. */
import { useState } from 'preact/hooks';
import type { QueueItem } from '../../shared/contract.js';
import type { Api } from '../api.js';
import { text } from '../language.js';
import { lazy } from './lazy.js';

const EarlierVersions = lazy(
  () => import('./earlier-versions.js').then((part) => part.EarlierVersions),
  'part',
);
const RedactDialog = lazy(() => import('./redact-dialog.js').then((part) => part.RedactDialog), 'part');

interface CommentTextsProps {
  api: Api;
  item: QueueItem;
  can: ReadonlySet<string>;
  /** Called with a message after a change. */
  onDone: (message: string) => void;
}

export function CommentTexts({ api, item, can, onDone }: CommentTextsProps) {
  const [isOpen, setOpen] = useState(false);
  /** What was selected when the dialog was opened; null while it is closed. */
  const [selected, setSelected] = useState<string | null>(null);
  const { comment } = item;
  const close = () => setSelected(null);
  return (
    <>
      {comment.version > 1 && (
        <details class="source" onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{text.commentTexts.versions}</summary>
          {isOpen && <EarlierVersions key={comment.version} api={api} id={comment.id} />}
        </details>
      )}
      {can.has('comment.redact') && item.may.decide && (
        <p class="block-actions">
          <button type="button" class="small" onClick={() => setSelected(selectedText())}>
            {text.commentTexts.redact}
          </button>
        </p>
      )}
      {selected !== null && (
        <RedactDialog
          {...{ api, item, selected }}
          onDone={(message) => {
            close();
            onDone(message);
          }}
          onClose={close}
        />
      )}
    </>
  );
}

/** What is selected in the comment on screen. */
function selectedText(): string {
  const selection = getSelection();
  const at = selection?.anchorNode?.parentElement;
  return at?.closest('.comment-body') ? String(selection).trim() : '';
}
