/** A paragraph with threads: where it is and why, then and now, and its threads with what can be done to them. */
import { useEffect, useId, useState } from 'preact/hooks';
import type { DiscussedParagraph, PlaceThread, PlaceThreads } from '../../shared/contract.js';
import type { Api } from '../api.js';
import type { ArticleCalls } from '../article-calls.js';
import { CommentDialog } from './comment-dialog.js';
import { LockDialog } from './lazy-dialogs.js';
import { lazy } from './lazy.js';
import { ThreadHold } from './place-actions.js';
import { Time } from './small.js';
import { Versions } from './versions.js';
import { later, text } from '../language.js';

const { articlesView: words } = later;

const MoveDialog = lazy(() => import('./move-dialog.js').then((part) => part.MoveDialog), 'part');

export interface PlaceContext {
  api: Api;
  calls: ArticleCalls;
  articleId: string;
  can: ReadonlySet<string>;
  /** Increases with every change on the article. */
  changes: number;
  /** Called with a message after a change. */
  done: (said: string) => void;
  fail: (error: unknown) => void;
}

/** Length of a paragraph's beginning that identifies it; characters. */
const KNOWN_BY = 60;
const beginning = (of: string) => (of.length > KNOWN_BY ? `${of.slice(0, KNOWN_BY)}…` : of);

const isLost = ({ state }: DiscussedParagraph) => state === 'orphaned' || state === 'ambiguous';

export function DiscussedPlace({
  paragraph,
  context,
}: {
  paragraph: DiscussedParagraph;
  context: PlaceContext;
}) {
  const { original, current, state, verified } = paragraph;
  const changed = current !== null && current !== original;
  return (
    <section class="block place" aria-label={beginning(original)}>
      <h3>
        <span class={`chip${isLost(paragraph) ? ' chip-warn' : ''}`}>{words.states[state]}</span>{' '}
        {!verified && <span class="chip">{words.unverified}</span>}
      </h3>
      <p class="hint">{whyThere(paragraph)}</p>
      {changed ? (
        <Versions original={original} current={current} quote={null} />
      ) : (
        <>
          {current === null && <p class="hint">{words.gone}</p>}
          <p class={`passage${current === null ? ' passage-gone' : ''}`}>{original}</p>
        </>
      )}
      <details class="place-threads" open={isLost(paragraph)}>
        <summary>{words.threads(paragraph.threads)}</summary>
        <PlaceThreadList
          context={context}
          paragraph={paragraph}
          label={words.threadList(beginning(original))}
        />
      </details>
    </section>
  );
}

interface ListProps {
  context: PlaceContext;
  /** Null: threads about the article as a whole. */
  paragraph: DiscussedParagraph | null;
  label: string;
}

/** The threads of a place, loaded when shown. */
export function PlaceThreadList({ context, paragraph, label }: ListProps) {
  const { calls, articleId, changes, fail } = context;
  const [page, setPage] = useState<PlaceThreads | null>(null);

  async function load(cursor: string | null): Promise<void> {
    try {
      const fresh = await calls.threadsOf(articleId, paragraph?.id ?? null, cursor);
      setPage((shown) =>
        cursor === null || !shown ? fresh : { ...fresh, items: [...shown.items, ...fresh.items] },
      );
    } catch (error) {
      fail(error);
    }
  }
  useEffect(() => void load(null), [calls, paragraph?.id, changes]);

  return (
    <>
      {page === null && <p class="hint">{text.list.loading}</p>}
      <ul class="place-list" aria-label={label}>
        {page?.items.map((thread) => (
          <ThreadEntry key={thread.id} thread={thread} paragraph={paragraph} context={context} />
        ))}
      </ul>
      {page?.next != null && (
        <button type="button" class="load-more" onClick={() => void load(page.next)}>
          {text.list.more}
        </button>
      )}
    </>
  );
}

interface EntryProps extends Omit<ListProps, 'label'> {
  thread: PlaceThread;
}

function ThreadEntry({ thread, paragraph, context }: EntryProps) {
  const { api } = context;
  const [reading, setReading] = useState(false);
  const { first, passage, quote } = thread;
  const now = paragraph?.current ?? null;
  const ownText = passage !== null && now !== null && passage !== now && passage !== paragraph?.original;
  return (
    <li>
      {thread.question !== null && <p class="passage">{thread.question}</p>}
      {quote !== null && <p class="quoted">{quote}</p>}
      {first === null ? (
        <p class="hint">{words.noComment}</p>
      ) : (
        <p>
          <b>{words.by(first.author)}</b> {first.excerpt}{' '}
          {first.status !== 'published' && (
            <span class={`chip status-${first.status}`}>{text.statuses[first.status]}</span>
          )}
        </p>
      )}
      <p class="hint">
        <Time at={thread.createdAt} /> · {words.replies(thread.comments)} <ThreadChips thread={thread} />
      </p>
      {ownText && (
        <details>
          <summary>{words.startedOn}</summary>
          <Versions original={passage} current={now} quote={quote} />
        </details>
      )}
      <p class="block-actions">
        {first !== null && (
          <button type="button" class="small" onClick={() => setReading(true)}>
            {words.review}
          </button>
        )}
        <ThreadActions thread={thread} paragraph={paragraph} context={context} />
      </p>
      {reading && first !== null && (
        <CommentDialog api={api} id={first.id} onClose={() => setReading(false)} />
      )}
    </li>
  );
}

function ThreadChips({ thread }: { thread: PlaceThread }) {
  const chips = [
    thread.locked && words.locked,
    thread.premoderated && words.held,
    thread.resolved && words.resolved,
    thread.moved && words.movedHere,
  ].filter((chip) => chip !== false);
  return (
    <>
      {chips.map((chip) => (
        <span key={chip} class="chip">
          {chip}
        </span>
      ))}
    </>
  );
}

function ThreadActions({
  thread,
  paragraph,
  context: { api, calls, articleId, can, done, fail },
}: EntryProps) {
  const [open, setOpen] = useState<'move' | 'lock' | null>(null);
  const about = useId();
  const close = () => setOpen(null);
  const finish = (said: string) => {
    close();
    done(said);
  };
  const mayMove =
    can.has('thread.move') && paragraph !== null && (thread.moved || paragraph.current === null);
  return (
    <>
      <span id={about} hidden>
        {thread.first?.excerpt ?? thread.question ?? ''}
      </span>
      {mayMove && (
        <button type="button" class="small" aria-describedby={about} onClick={() => setOpen('move')}>
          {words.move}
        </button>
      )}
      {can.has('thread.move') && thread.moved && (
        <button
          type="button"
          class="small"
          aria-describedby={about}
          onClick={() => void calls.undoMove(thread.id).then(() => done(words.moveUndone), fail)}
        >
          {words.undoMove}
        </button>
      )}
      {can.has('thread.lock') && (
        <button type="button" class="small" aria-describedby={about} onClick={() => setOpen('lock')}>
          {thread.locked ? words.unlock : words.lock}
        </button>
      )}
      {can.has('thread.premoderate') && <ThreadHold api={api} item={{ thread }} onDone={done} />}
      {open === 'move' && paragraph !== null && (
        <MoveDialog {...{ calls, articleId, thread, paragraph }} onDone={finish} onClose={close} />
      )}
      {open === 'lock' && <LockDialog api={api} item={{ thread }} onDone={finish} onClose={close} />}
    </>
  );
}

/** Why a paragraph is where it is. */
function whyThere({ state, method, confidence, revision }: DiscussedParagraph): string {
  const since = revision === null ? '' : ` ${words.sinceRevision(revision)}`;
  if (state === 'orphaned') return words.whyOrphaned + since;
  if (state === 'ambiguous') return words.whyAmbiguous + since;
  const found = words.methods[method] ?? method;
  const isCertain = method === 'exact' || method === 'id';
  return (isCertain ? `${found}.` : words.certain(found, Math.round(100 * confidence))) + since;
}
