/** The queue view: list, comment, decision bar, dialogs and keys. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { QueueItem } from '../../shared/contract.js';
import type { Queue } from '../../shared/enums.js';
import { explain, type Api } from '../api.js';
import { StandingDialog } from '../parts/standing-dialog.js';
import { BanDialog } from '../parts/ban-dialog.js';
import { DecisionBar } from '../parts/decision-bar.js';
import { ItemPane, type Promoted } from '../parts/item-pane.js';
import { QueueList } from '../parts/queue-list.js';
import { RejectDialog } from '../parts/reject-dialog.js';
import { ArticleDialog, LockDialog } from '../parts/thread-dialogs.js';
import { changes, type Choice, type DecisionHistory } from '../state/decisions.js';
import { goTo } from '../state/route.js';
import { useShortcuts, type Command } from '../state/shortcuts.js';
import { useQueue } from '../state/use-queue.js';
import { text } from '../text/en.js';

interface QueueViewProps {
  api: Api;
  queue: Queue;
  history: DecisionHistory;
  /** The queue's length according to the service; null if unknown. */
  total: number | null;
  reading: boolean;
  can: ReadonlySet<string>;
  /** Increases when the counts indicate that the queue may have changed. */
  pulse: number;
  onDecided: () => void;
  onHelp: () => void;
}

type Open = 'reject' | 'lock' | 'article' | 'ban' | 'standing' | null;

/** State and actions of the queue's screen. */
function useScreen(props: QueueViewProps) {
  const { api, queue, history, total, can, onDecided } = props;
  const model = useQueue(api, queue, history, onDecided);
  const { state, dispatch } = model;
  const [search, setSearch] = useState('');
  const [open, setOpen] = useState<Open>(null);
  const searchRef = useRef<HTMLInputElement>(null);

  const visible = useMemo(() => state.items.filter((item) => matches(item, search)), [state.items, search]);
  const among = visible.map(({ comment }) => comment.id);
  const current = state.items.find(({ comment }) => comment.id === state.currentId) ?? null;
  const selected = state.items.filter(({ comment }) => state.selected.has(comment.id));
  const targets = selected.length > 0 ? selected : current ? [current] : [];
  // Includes rows that are not loaded yet, except during a search, which only covers loaded ones.
  const all = search === '' && state.next !== null ? (total ?? 0) - state.taken.length : 0;
  const shownOf = Math.max(all, among.length);
  const mayDecide = can.has('moderation.decide');

  useUpkeep(props, model, { search, among, current });

  function decide(choice: Choice): void {
    setOpen(null);
    const fitting = targets.filter((item) => changes(item, choice.action));
    if (mayDecide && fitting.length > 0) void model.decide(fitting, choice, among);
  }

  function show(dialog: Exclude<Open, null>, action: string): void {
    if (current && can.has(action)) setOpen(dialog);
  }

  function finish(message: string | null): void {
    setOpen(null);
    if (message === null) return;
    model.setNotice({ kind: 'done', text: message, canUndo: false });
    if (current) void model.reread(current.comment.id);
  }

  const promote = (how: Promoted, on: boolean) => promoteComment(api, model, current, how, on).then(finish);

  function clear(): void {
    if (state.selected.size > 0) dispatch({ type: 'cleared' });
    else if (search !== '') setSearch('');
  }

  return {
    model,
    search,
    setSearch,
    searchRef,
    visible,
    among,
    current,
    targets,
    shownOf,
    mayDecide,
    open,
    setOpen,
    decide,
    show,
    finish,
    promote,
    clear,
  };
}

/** Pins or features the comment, or reverts that; returns the message, null if nothing changed. */
async function promoteComment(
  api: Api,
  model: Model,
  current: QueueItem | null,
  how: Promoted,
  on: boolean,
): Promise<string | null> {
  if (!current) return null;
  try {
    await api[how](current.comment.id, on);
    return how === 'pin' ? text.decide.pinDone(on) : text.decide.featureDone(on);
  } catch (error) {
    model.setNotice({ kind: 'failed', text: text.errors.prefix(explain(error)), canUndo: false });
    return null;
  }
}

type Screen = ReturnType<typeof useScreen>;
type Model = ReturnType<typeof useQueue>;

/** Keeps the rows fresh, the cursor among the shown rows, and the address in sync. */
function useUpkeep(
  { queue, reading, pulse }: QueueViewProps,
  model: Model,
  { search, among, current }: { search: string; among: string[]; current: QueueItem | null },
): void {
  const { state, dispatch } = model;
  useEffect(() => {
    if (pulse > 0) void model.refresh();
  }, [pulse]);
  useEffect(() => {
    const first = among[0];
    if (first !== undefined && !among.includes(state.currentId ?? ''))
      dispatch({ type: 'pointed', id: first });
  }, [search]);
  useEffect(() => {
    if (reading && state.status === 'ready' && !current) goTo({ view: 'queue', queue, reading: false }, true);
  }, [reading, state.status, current]);
}

/** The action of each key. */
function commandsOf(screen: Screen, onHelp: () => void): Record<Command, () => void> {
  const { model, among, current, targets, mayDecide, searchRef, setOpen, decide, show, clear } = screen;
  const { dispatch } = model;
  return {
    next: () => dispatch({ type: 'stepped', by: 1, among }),
    previous: () => dispatch({ type: 'stepped', by: -1, among }),
    approve: () => decide({ action: 'approve', reason: 'within_rules' }),
    reject: () => {
      if (mayDecide && targets.some((item) => changes(item, 'reject'))) setOpen('reject');
    },
    spam: () => decide({ action: 'spam', reason: 'spam' }),
    undo: () => void (mayDecide && model.undo()),
    select: () => current && dispatch({ type: 'toggled', id: current.comment.id }),
    selectRange: () => current && dispatch({ type: 'ranged', id: current.comment.id, among }),
    clear,
    lock: () => show('lock', 'thread.lock'),
    ban: () => {
      if (current && (current.author.ban ? current.may.unban : current.may.ban)) setOpen('ban');
    },
    arrivals: () => dispatch({ type: 'arrivals shown' }),
    search: () => searchRef.current?.focus(),
    help: onHelp,
  };
}

export function QueueView(props: QueueViewProps) {
  const { queue, reading } = props;
  const screen = useScreen(props);
  const { model, visible, search, searchRef, setSearch } = screen;
  const commands = commandsOf(screen, props.onHelp);
  useShortcuts((command) => commands[command]());

  return (
    <main class={`queue${reading ? ' queue-reading' : ''}`}>
      <h1 class="visually-hidden">{text.list.label(text.queues[queue])}</h1>
      <QueueList
        model={model}
        visible={visible}
        search={search}
        searchRef={searchRef}
        onSearch={setSearch}
        onOpen={(id) => {
          model.dispatch({ type: 'pointed', id });
          goTo({ view: 'queue', queue, reading: true });
        }}
      />
      <Pane view={props} screen={screen} commands={commands} />
      <Dialogs api={props.api} screen={screen} />
    </main>
  );
}

interface PaneProps {
  view: QueueViewProps;
  screen: Screen;
  commands: Record<Command, () => void>;
}

/** The selected comment and the decisions. */
function Pane({ view: { api, queue, can }, screen, commands }: PaneProps) {
  const { model, among, current, targets, shownOf, mayDecide, setOpen, promote, finish } = screen;
  const { state, dispatch } = model;
  return (
    <div class="pane" id="item" tabIndex={-1}>
      <a class="back" href={`#/${queue}`}>
        <span aria-hidden="true" class="back-arrow">
          ←
        </span>{' '}
        {text.item.back}
      </a>
      <div class="pane-scroll" key={state.currentId} tabIndex={0} role="region" aria-label={text.item.none}>
        {current ? (
          <ItemPane
            api={api}
            item={current}
            gone={state.gone.has(current.comment.id)}
            can={can}
            onLock={() => setOpen('lock')}
            onArticle={() => setOpen('article')}
            onBan={() => setOpen('ban')}
            onStanding={() => setOpen('standing')}
            onPromote={(how, on) => void promote(how, on)}
            onDone={finish}
          />
        ) : (
          <p class="pane-empty">{state.status === 'ready' && state.items.length > 0 ? text.item.none : ''}</p>
        )}
      </div>
      <DecisionBar
        targets={targets}
        position={current && text.list.position(among.indexOf(current.comment.id) + 1, shownOf)}
        notice={model.notice}
        mayDecide={mayDecide}
        onApprove={commands.approve}
        onReject={commands.reject}
        onSpam={commands.spam}
        onUndo={commands.undo}
        onStep={(by) => dispatch({ type: 'stepped', by, among })}
      />
    </div>
  );
}

function Dialogs({ api, screen }: { api: Api; screen: Screen }) {
  const { open, setOpen, current, targets, decide, finish } = screen;
  const close = () => setOpen(null);
  if (open === 'reject') return <RejectDialog count={targets.length} onChoose={decide} onClose={close} />;
  if (current === null) return null;
  if (open === 'lock') return <LockDialog api={api} item={current} onDone={finish} onClose={close} />;
  if (open === 'article') return <ArticleDialog api={api} item={current} onDone={finish} onClose={close} />;
  if (open === 'standing')
    return <StandingDialog api={api} person={current.author} onDone={finish} onClose={close} />;
  if (open === 'ban') return <BanDialog api={api} person={current.author} onDone={finish} onClose={close} />;
  return null;
}

/** Whether every word of the search occurs in the comment, its author's name or the article's title. */
function matches(item: QueueItem, search: string): boolean {
  const haystack = `${item.comment.body} ${item.author.name} ${item.article.title}`.toLocaleLowerCase();
  return search
    .toLocaleLowerCase()
    .split(/\s+/u)
    .every((word) => haystack.includes(word));
}
