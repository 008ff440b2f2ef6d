/** The bar at a fixed place: decide, see the last decision, undo it. */
import type { QueueItem } from '../../shared/contract.js';
import type { DecideAction } from '../state/decisions.js';
import type { Notice } from '../state/use-queue.js';
import { text } from '../language.js';
import { Key } from './small.js';

interface DecisionBarProps {
  /** The comments that a decision would apply to. */
  targets: readonly QueueItem[];
  mayChange: (item: QueueItem, action: DecideAction) => boolean;
  position: string | null;
  notice: Notice | null;
  mayDecide: boolean;
  onApprove: () => void;
  onReject: () => void;
  onSpam: () => void;
  /** Null where comments are not new. */
  onSee: (() => void) | null;
  onUndo: () => void;
  onStep: (by: 1 | -1) => void;
}

/** A class for the queue: on a phone the bar is below the list, too, to decide about what is selected and to say what was decided. */
export function barBelowList(selected: number, notice: Notice | null): string {
  return selected > 0 ? ' queue-selecting' : notice ? ' queue-told' : '';
}

export function DecisionBar(props: DecisionBarProps) {
  const { targets, mayChange, position, notice, mayDecide } = props;
  const { onApprove, onReject, onSpam, onSee, onUndo, onStep } = props;
  const idle = (action: DecideAction) => !targets.some((item) => mayChange(item, action));
  const labelOf = (action: DecideAction) =>
    targets.length > 1 ? text.decide[`${action}Many`](targets.length) : text.decide[action];
  return (
    <footer class="bar" aria-label={text.decide.label} role="group">
      {mayDecide ? (
        <div class="bar-decide">
          <button type="button" class="approve" disabled={idle('approve')} onClick={onApprove}>
            {labelOf('approve')} <Key>A</Key>
          </button>
          <button type="button" class="danger" disabled={idle('reject')} onClick={onReject}>
            {labelOf('reject')} <Key>R</Key>
          </button>
          <button type="button" disabled={idle('spam')} onClick={onSpam}>
            {labelOf('spam')} <Key>S</Key>
          </button>
          {onSee && (
            <button type="button" disabled={idle('see')} onClick={onSee}>
              {labelOf('see')} <Key>M</Key>
            </button>
          )}
        </div>
      ) : (
        <p class="hint">{text.decide.notAllowed}</p>
      )}
      <div class="bar-notice">
        <p role="status" class={notice?.kind === 'failed' ? 'notice-failed' : ''}>
          {notice?.text ?? ''}
        </p>
        {notice === null && mayDecide && targets.length === 1 && targets[0]?.may.decide === false && (
          <p class="hint">{text.decide.notAboutThis}</p>
        )}
        {notice?.canUndo && (
          <button type="button" class="small" onClick={onUndo}>
            {text.decide.undo} <Key>U</Key>
          </button>
        )}
      </div>
      <div class="bar-move">
        {position !== null && <span class="hint">{position}</span>}
        <button type="button" class="plain" aria-label={text.decide.previous} onClick={() => onStep(-1)}>
          <span aria-hidden="true">↑</span> <Key>K</Key>
        </button>
        <button type="button" class="plain" aria-label={text.decide.next} onClick={() => onStep(1)}>
          <span aria-hidden="true">↓</span> <Key>J</Key>
        </button>
      </div>
    </footer>
  );
}
