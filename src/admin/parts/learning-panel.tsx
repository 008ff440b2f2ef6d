/** How well the rule that learns from decisions works, and a button to learn again. */
import { useEffect, useState } from 'preact/hooks';
import type { LearningFigures, LearningState } from '../../shared/contract.js';
import { precisionOf, recallOf } from '../../shared/learning.js';
import { explain, type Api } from '../api.js';
import { ruleCalls } from '../rule-calls.js';
import { exactTime } from '../format.js';
import { later, text } from '../language.js';

const words = later.rulesView.learning;
/** Between two looks while it learns; milliseconds. */
const POLL = 2_000;

export function LearningPanel({ api, mayTrain }: { api: Api; mayTrain: boolean }) {
  const [state, setState] = useState<LearningState | null>(null);
  const [message, setMessage] = useState('');
  const run = (what: () => Promise<LearningState>) =>
    what().then(setState, (error: unknown) => setMessage(text.errors.prefix(explain(error))));
  useEffect(() => void run(ruleCalls(api.call).learning), [api]);
  useEffect(() => {
    if (!state?.training) return;
    const next = setTimeout(() => void run(ruleCalls(api.call).learning), POLL);
    return () => clearTimeout(next);
  }, [state]);
  if (state === null) return <p class="hint">{message}</p>;
  const { figures, training, version, trainedAt } = state;
  return (
    <div class="field">
      <div role="status" class="hint">
        {figures === null || trainedAt === null ? (
          <p>{training ? words.training : words.none}</p>
        ) : (
          <>
            <Measured figures={figures} />
            <p>
              {state.good ? words.good : notGood(state.needs)} {words.trained(version, exactTime(trainedAt))}{' '}
              {training && words.training}
            </p>
          </>
        )}
        {message !== '' && <p>{message}</p>}
      </div>
      {mayTrain && (
        <div class="fields">
          <button type="button" disabled={training} onClick={() => void run(ruleCalls(api.call).train)}>
            {words.train}
          </button>
        </div>
      )}
    </div>
  );
}

function notGood({ heldOut, found, precision, recall }: LearningState['needs']): string {
  return words.notGood(heldOut, found, precision, recall);
}

function Measured({ figures }: { figures: LearningFigures }) {
  const { heldOut, right, found, rejected } = figures;
  return (
    <p>
      {words.measured(heldOut)} {words.precision(right, found, Math.floor(precisionOf(figures)))}{' '}
      {words.recall(right, rejected, Math.floor(recallOf(figures)))}
    </p>
  );
}
