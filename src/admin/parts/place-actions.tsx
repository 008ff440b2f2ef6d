/** Premoderation of the comment's thread, and busy times of its article: what is set, and buttons to change it. */
import { useState } from 'preact/hooks';
import type { ArticleSurge, QueueItem } from '../../shared/contract.js';
import { isRunning } from '../../shared/surge.js';
import { explain, type Api } from '../api.js';
import { exactTime } from '../format.js';
import { text } from '../language.js';
import { lazy } from './lazy.js';

const words = text.placeWords;

const ArticleSurgeDialog = lazy(
  () => import('./place-dialogs.js').then((part) => part.ArticleSurgeDialog),
  'part',
);
const PremoderationDialog = lazy(
  () => import('./place-dialogs.js').then((part) => part.PremoderationDialog),
  'part',
);

interface PlaceProps {
  api: Api;
  item: QueueItem;
  can: ReadonlySet<string>;
  /** Called with a message after a change. */
  onDone: (message: string) => void;
}

export function PlaceChips({ item: { article, thread } }: Pick<PlaceProps, 'item'>) {
  return (
    <>
      {isActive(article.surge) && <span class="chip chip-warn">{surgeInWords(article.surge)}</span>}
      {thread.premoderated && <span class="chip chip-warn">{words.threadHeld}</span>}
    </>
  );
}

/** The mode, its cause unless a person set it, and its end. */
export function surgeInWords({ mode, cause, until }: ArticleSurge): string {
  return [
    words.modes[mode],
    cause === 'manual' ? '' : words.causes[cause],
    until === null ? '' : words.until(exactTime(until)),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function isActive(surge: ArticleSurge | null): surge is ArticleSurge {
  return isRunning(surge, new Date());
}

export function PlaceActions({ api, item, can, onDone }: PlaceProps) {
  return (
    <>
      {can.has('thread.premoderate') && <ThreadHold {...{ api, item, onDone }} />}
      {can.has('article.surge') && <ArticleBusy {...{ api, item, onDone }} />}
    </>
  );
}

interface ThreadHoldProps extends Pick<PlaceProps, 'api' | 'onDone'> {
  item: { thread: Pick<QueueItem['thread'], 'id' | 'premoderated'> };
}

/** A button for premoderation of a thread. */
export function ThreadHold({ api, item, onDone }: ThreadHoldProps) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <button type="button" class="small" onClick={() => setOpen(true)}>
        {item.thread.premoderated ? words.release : words.hold}
      </button>
      {open && (
        <PremoderationDialog
          {...{ api, item }}
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

interface ArticleBusyProps extends Pick<PlaceProps, 'api' | 'onDone'> {
  item: { article: Pick<QueueItem['article'], 'id' | 'title' | 'surge'> };
}

/** A button to start busy times of an article, or to end them. */
export function ArticleBusy({ api, item, onDone }: ArticleBusyProps) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const end = () =>
    void api.endArticleSurge(item.article.id).then(
      () => onDone(words.ended),
      (error: unknown) => onDone(text.errors.prefix(explain(error))),
    );
  if (isActive(item.article.surge))
    return (
      <button type="button" class="small" onClick={end}>
        {words.end}
      </button>
    );
  return (
    <>
      <button type="button" class="small" onClick={() => setOpen(true)}>
        {words.busy}
      </button>
      {open && (
        <ArticleSurgeDialog
          {...{ api, item }}
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
