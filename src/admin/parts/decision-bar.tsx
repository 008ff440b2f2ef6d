/** The bar at a fixed place: decide, see the last decision, undo it. */
import type { QueueItem } from '../../shared/contract.js';
import { changes } from '../state/decisions.js';
import type { Notice } from '../state/use-queue.js';
import { text } from '../text/en.js';
import { Key } from './small.js';

interface DecisionBarProps {
  /** The comments that a decision would apply to. */
  targets: readonly QueueItem[];
  position: string | null;
  notice: Notice | null;
  mayDecide: boolean;
  onApprove: () => void;
  onReject: () => void;
  onSpam: () => void;
  onUndo: () => void;
  onStep: (by: 1 | -1) => void;
}

export function DecisionBar(props: DecisionBarProps) {
  const { targets, position, notice, mayDecide, onApprove, onReject, onSpam, onUndo, onStep } = props;
  const idle = (action: 'approve' | 'reject' | 'spam') => !targets.some((item) => changes(item, action));
  const many = targets.length > 1 ? text.count(targets.length) : '';
  return (
    <footer class="bar" aria-label={text.decide.label} role="group">
      {mayDecide ? (
        <div class="bar-decide">
          <button type="button" class="approve" disabled={idle('approve')} onClick={onApprove}>
            {text.decide.approve(many)} <Key>A</Key>
          </button>
          <button type="button" class="danger" disabled={idle('reject')} onClick={onReject}>
            {text.decide.reject(many)} <Key>R</Key>
          </button>
          <button type="button" disabled={idle('spam')} onClick={onSpam}>
            {text.decide.spam(many)} <Key>S</Key>
          </button>
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
