/** The queue of appeals: list, one appeal, answers, and keys. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AppealAnswerInput } from '../../shared/contract.js';
import type { Api } from '../api.js';
import { AppealPane, Due } from '../parts/appeal-pane.js';
import { Dialog } from '../parts/dialog.js';
import { ReasonForm } from '../parts/reason-form.js';
import { Avatar, Key } from '../parts/small.js';
import { goTo } from '../state/route.js';
import { useAppeals } from '../state/use-appeals.js';
import { useShortcuts, type Command } from '../state/shortcuts.js';
import { later, text } from '../language.js';

const words = later.appealsView;

interface AppealsViewProps {
  api: Api;
  reading: boolean;
  can: ReadonlySet<string>;
  /** Increases when the counts indicate that the appeals may have changed. */
  pulse: number;
  onDecided: () => void;
  onHelp: () => void;
}

type Outcome = AppealAnswerInput['outcome'];
type Model = ReturnType<typeof useAppeals>;

export function AppealsView({ api, reading, can, pulse, onDecided, onHelp }: AppealsViewProps) {
  const model = useAppeals(api, pulse, onDecided);
  const { current, page } = model;
  const [asking, setAsking] = useState<Outcome | null>(null);
  const ask = (outcome: Outcome) => {
    if (current?.may === 'answer') setAsking(outcome);
  };
  const commands: Partial<Record<Command, () => void>> = {
    next: () => model.step(1),
    previous: () => model.step(-1),
    approve: () => ask('overturned'),
    reject: () => ask('upheld'),
    undo: () => void model.undo(),
    help: onHelp,
  };
  useShortcuts((command) => commands[command]?.());
  useEffect(() => {
    if (reading && page !== null && !current) goTo({ view: 'appeals', reading: false }, true);
  }, [reading, page, current]);

  return (
    <main class={`queue${reading ? ' queue-reading' : ''}`}>
      <h1 class="visually-hidden">{words.heading}</h1>
      <AppealList model={model} />
      <div class="pane" id="item" tabIndex={-1}>
        <a class="back" href="#/appeals">
          <span aria-hidden="true" class="back-arrow">
            ←
          </span>{' '}
          {words.back}
        </a>
        <div class="pane-scroll" key={current?.id} tabIndex={0} role="region" aria-label={words.heading}>
          {current && <AppealPane api={api} appeal={current} can={can} />}
        </div>
        <AnswerBar model={model} onAnswer={ask} />
      </div>
      {asking !== null && current && (
        <AnswerDialog
          outcome={asking}
          onAnswer={(note) => model.answer(current, asking, note)}
          onClose={() => setAsking(null)}
        />
      )}
    </main>
  );
}

function AppealList({ model: { page, items, current, setCurrentId, load } }: { model: Model }) {
  const list = useRef<HTMLElement>(null);
  // The focus follows the current row, unless it is elsewhere on the page.
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>('.row-current .row-open');
    row?.scrollIntoView({ block: 'nearest' });
    const { activeElement } = document;
    if (activeElement === document.body || list.current?.contains(activeElement)) row?.focus();
  }, [current?.id]);
  return (
    <section class="list" id="list" aria-label={words.heading} ref={list}>
      <ul class="rows">
        {items.map((appeal) => (
          <li key={appeal.id} class={`row${appeal.id === current?.id ? ' row-current' : ''}`}>
            <button
              type="button"
              class="row-open"
              aria-current={appeal.id === current?.id ? 'true' : undefined}
              tabIndex={appeal.id === current?.id ? 0 : -1}
              onClick={() => {
                setCurrentId(appeal.id);
                goTo({ view: 'appeals', reading: true });
              }}
            >
              <Avatar id={appeal.person.id} name={appeal.person.name} />
              <span class="row-text">
                <span class="row-line">
                  <span class="row-name">
                    <bdi>{appeal.person.name}</bdi>
                  </span>
                  <span class="row-time">
                    <Due at={appeal.dueAt} />
                  </span>
                </span>
                <span class="row-excerpt" dir="auto">
                  {appeal.text.slice(0, 200)}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {page?.next != null && (
        <button type="button" class="load-more" onClick={() => void load(page.next)}>
          {text.list.more}
        </button>
      )}
      {items.length === 0 && (
        <div class="list-message">
          <p>{page === null ? text.list.loading : words.empty}</p>
          {page !== null && <p class="hint">{words.emptyHint}</p>}
        </div>
      )}
    </section>
  );
}

function AnswerBar({ model, onAnswer }: { model: Model; onAnswer: (outcome: Outcome) => void }) {
  const { items, at, current, notice, step, undo } = model;
  const idle = current?.may !== 'answer';
  return (
    <footer class="bar" aria-label={text.decide.label} role="group">
      <div class="bar-decide">
        <button type="button" class="approve" disabled={idle} onClick={() => onAnswer('overturned')}>
          {words.overturn} <Key>A</Key>
        </button>
        <button type="button" class="danger" disabled={idle} onClick={() => onAnswer('upheld')}>
          {words.keep} <Key>R</Key>
        </button>
      </div>
      <div class="bar-notice">
        <p role="status" class={notice?.kind === 'failed' ? 'notice-failed' : ''}>
          {notice?.text ?? ''}
        </p>
        {notice?.canUndo && (
          <button type="button" class="small" onClick={() => void undo()}>
            {text.decide.undo} <Key>U</Key>
          </button>
        )}
      </div>
      <div class="bar-move">
        {current && <span class="hint">{text.list.position(at + 1, items.length)}</span>}
        <button type="button" class="plain" aria-label={text.decide.previous} onClick={() => step(-1)}>
          <span aria-hidden="true">↑</span> <Key>K</Key>
        </button>
        <button type="button" class="plain" aria-label={text.decide.next} onClick={() => step(1)}>
          <span aria-hidden="true">↓</span> <Key>J</Key>
        </button>
      </div>
    </footer>
  );
}

interface AnswerDialogProps {
  outcome: Outcome;
  onAnswer: (note: string) => Promise<void>;
  onClose: () => void;
}

function AnswerDialog({ outcome, onAnswer, onClose }: AnswerDialogProps) {
  const keeps = outcome === 'upheld';
  return (
    <Dialog heading={keeps ? words.keepHeading : words.overturnHeading} onClose={onClose}>
      <ReasonForm
        label={words.reason}
        submit={keeps ? words.keepSubmit : words.overturnSubmit}
        danger={keeps}
        onSubmit={async (note) => {
          await onAnswer(note);
          onClose();
          return null;
        }}
        onCancel={onClose}
      >
        <p class="hint">{keeps ? words.keepHint : words.overturnHint}</p>
      </ReasonForm>
    </Dialog>
  );
}
