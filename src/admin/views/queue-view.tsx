/** The queue view: list, comment, decision bar, dialogs and keys. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { QueueItem } from '../../shared/contract.js';
import type { Queue } from '../../shared/enums.js';
import type { Api } from '../api.js';
import { barBelowList, DecisionBar } from '../parts/decision-bar.js';
import { ItemPane } from '../parts/item-pane.js';
import { promoteComment, type Promoted } from '../state/promote-comment.js';
import {
  ArticleDialog,
  BanDialog,
  ConfirmDialog,
  LockDialog,
  StandingDialog,
} from '../parts/lazy-dialogs.js';
import { QueueList } from '../parts/queue-list.js';
import { RejectDialog } from '../parts/reject-dialog.js';
import { changes, type Choice, type DecideAction, type DecisionHistory } from '../state/decisions.js';
import type { Pulse } from '../state/pulse.js';
import { isGroup, isSearch, withParameters, type QueueFilter } from '../state/queue-filter.js';
import { addressOf, goTo } from '../state/route.js';
import { positionOf, withoutRepeats } from '../state/shown-rows.js';
import { useShortcuts, type Command } from '../state/shortcuts.js';
import { useView } from '../state/use-live.js';
import { useQueue } from '../state/use-queue.js';
import { text } from '../language.js';

interface QueueViewProps {
  api: Api;
  queue: Queue;
  filter: QueueFilter | undefined;
  history: DecisionHistory;
  /** The queue's length according to the service; null if unknown. */
  total: number | null;
  reading: boolean;
  can: ReadonlySet<string>;
  pulse: Pulse;
  onDecided: () => void;
  onHelp: () => void;
}

type Open = 'reject' | 'lock' | 'article' | 'ban' | 'standing' | Choice | null;

/** More comments than this are only decided together after a confirmation. */
const UNASKED = 10;
const NO_FILTER: QueueFilter = {};

/** The rows on screen, and those a decision applies to. */
function useTargets({ state }: Model, filter: QueueFilter) {
  const visible = useMemo(
    () => (isGroup(filter) || isSearch(filter) ? state.items : withoutRepeats(state.items, state.groups)),
    [state.items, state.groups, filter],
  );
  const among = useMemo(() => visible.map(({ comment }) => comment.id), [visible]);
  const current = state.items.find(({ comment }) => comment.id === state.currentId) ?? null;
  const selected = state.items.filter(({ comment }) => state.selected.has(comment.id));
  const targets = selected.length > 0 ? selected : current ? [current] : [];
  return { visible, among, current, targets };
}

/** State and actions of the queue's screen. */
function useScreen(props: QueueViewProps) {
  const { api, queue, filter = NO_FILTER, history, can, onDecided } = props;
  const model = useQueue(api, { queue, filter }, history, onDecided);
  const { state, dispatch } = model;
  const [open, setOpen] = useState<Open>(null);
  const searchRef = useRef<HTMLInputElement>(null);

  const rows = useTargets(model, filter);
  const { among, current, targets } = rows;
  const fresh = queue === 'new' && filter.all === undefined;
  const mayChange = (item: QueueItem, action: DecideAction) => changes(item, action, fresh);
  const mayDecide = can.has('moderation.decide');

  useUpkeep(props, model, { among, current });

  function decide(choice: Choice, confirmed = false): void {
    const fitting = targets.filter((item) => mayChange(item, choice.action));
    if (mayDecide && fitting.length > UNASKED && !confirmed) return setOpen(choice);
    setOpen(null);
    if (mayDecide && fitting.length > 0) void model.decide(fitting, choice, among);
  }

  const change = (part: QueueFilter) =>
    goTo({ view: 'queue', queue, reading: false, filter: withParameters(filter, part) }, true);

  function show(dialog: 'lock', action: string): void {
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
    else if (isGroup(filter) || isSearch(filter)) goTo({ view: 'queue', queue, reading: false });
  }

  /** Opens the group of the current row. */
  function openGroup(): void {
    const group = state.groups.get(state.currentId ?? '');
    if (!group || !current || isGroup(filter)) return;
    const of = group.alike > 1 ? { alike: group.commentId } : { person: current.author.id };
    goTo({ view: 'queue', queue, reading: false, filter: of });
  }

  return {
    model,
    filter,
    fresh,
    change,
    openGroup,
    mayChange,
    searchRef,
    ...rows,
    position: current && positionOf(state, filter, props.total),
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

type Screen = ReturnType<typeof useScreen>;
type Model = ReturnType<typeof useQueue>;

/** Whether the comment is shown next to the list. */
const isWide = () => matchMedia('(min-width: 761px)').matches;

/** Keeps the rows fresh, the cursor among the shown rows, and the address in sync. */
function useUpkeep(
  { api, queue, filter, reading, pulse }: QueueViewProps,
  model: Model,
  { among, current }: { among: string[]; current: QueueItem | null },
): void {
  const { state, dispatch } = model;
  useEffect(() => {
    if (pulse.at > 0) model.keepUp(pulse);
  }, [pulse]);
  useView(api, current && (reading || isWide()) ? current.comment.id : null);
  useEffect(() => {
    const first = among[0];
    if (first !== undefined && !among.includes(state.currentId ?? ''))
      dispatch({ type: 'pointed', id: first });
  }, [among]);
  useEffect(() => {
    if (!reading || state.status !== 'ready' || current) return;
    // Effects run after rendering; meanwhile the address may have changed.
    const shown = { view: 'queue', queue, ...(filter && { filter }) } as const;
    if (location.hash === addressOf({ ...shown, reading: true })) goTo({ ...shown, reading: false }, true);
  }, [reading, state.status, current]);
}

/** The action of each key. */
function commandsOf(screen: Screen, onHelp: () => void): Record<Command, () => void> {
  const { model, among, current, targets, mayDecide, mayChange, searchRef, setOpen, decide, show, clear } =
    screen;
  const { dispatch } = model;
  return {
    next: () => dispatch({ type: 'stepped', by: 1, among }),
    previous: () => dispatch({ type: 'stepped', by: -1, among }),
    approve: () => decide({ action: 'approve', reason: 'within_rules' }),
    reject: () => {
      if (mayDecide && targets.some((item) => mayChange(item, 'reject'))) setOpen('reject');
    },
    spam: () => decide({ action: 'spam', reason: 'spam' }),
    see: () => decide({ action: 'see', reason: 'within_rules' }),
    group: screen.openGroup,
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
  const { queue, filter, reading } = props;
  const screen = useScreen(props);
  const { model, visible, searchRef } = screen;
  const commands = commandsOf(screen, props.onHelp);
  useShortcuts((command) => commands[command]());

  return (
    <main
      class={`queue${reading ? ' queue-reading' : ''}${barBelowList(model.state.selected.size, model.notice)}`}
    >
      <h1 class="visually-hidden">{text.list.label(text.queues[queue])}</h1>
      <QueueList
        model={model}
        visible={visible}
        filter={screen.filter}
        searchRef={searchRef}
        onFilter={screen.change}
        onClear={() => goTo({ view: 'queue', queue, reading: false })}
        onOpen={(id) => {
          model.dispatch({ type: 'pointed', id });
          goTo({ view: 'queue', queue, reading: true, ...(filter && { filter }) });
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
function Pane({ view: { api, queue, filter, can }, screen, commands }: PaneProps) {
  const { model, among, current, targets, position, mayDecide, mayChange, fresh, setOpen, promote, finish } =
    screen;
  const { state, dispatch } = model;
  return (
    <div class="pane" id="item" tabIndex={-1}>
      <a class="back" href={addressOf({ view: 'queue', queue, reading: false, ...(filter && { filter }) })}>
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
        mayChange={mayChange}
        position={position}
        notice={model.notice}
        mayDecide={mayDecide}
        onApprove={commands.approve}
        onReject={commands.reject}
        onSpam={commands.spam}
        onSee={fresh ? commands.see : null}
        onUndo={commands.undo}
        onStep={(by) => dispatch({ type: 'stepped', by, among })}
      />
    </div>
  );
}

function Dialogs({ api, screen }: { api: Api; screen: Screen }) {
  const { open, setOpen, current, targets, mayChange, decide, finish } = screen;
  const close = () => setOpen(null);
  if (open === 'reject') return <RejectDialog count={targets.length} onChoose={decide} onClose={close} />;
  if (open !== null && typeof open === 'object') {
    const count = targets.filter((item) => mayChange(item, open.action)).length;
    return (
      <ConfirmDialog
        action={open.action}
        count={count}
        onConfirm={() => decide(open, true)}
        onClose={close}
      />
    );
  }
  if (current === null) return null;
  if (open === 'lock') return <LockDialog api={api} item={current} onDone={finish} onClose={close} />;
  if (open === 'article') return <ArticleDialog api={api} item={current} onDone={finish} onClose={close} />;
  if (open === 'standing')
    return <StandingDialog api={api} person={current.author} onDone={finish} onClose={close} />;
  if (open === 'ban') return <BanDialog api={api} person={current.author} onDone={finish} onClose={close} />;
  return null;
}
