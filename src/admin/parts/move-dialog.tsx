/** Moves a thread whose paragraph was removed to a paragraph of the current text. */
import { useEffect, useId, useState } from 'preact/hooks';
import type { DiscussedParagraph, Ledger, PlaceThread, Suggestions } from '../../shared/contract.js';
import { explain } from '../api.js';
import type { ArticleCalls } from '../article-calls.js';
import { Dialog } from './dialog.js';
import { later, text } from '../language.js';

const { articlesView } = later;

const words = articlesView.moveDialog;
/** Length of a paragraph's beginning in the list of all; characters. */
const KNOWN_BY = 80;

interface MoveDialogProps {
  calls: ArticleCalls;
  articleId: string;
  thread: PlaceThread;
  paragraph: DiscussedParagraph;
  /** Called with a message when it is done. */
  onDone: (said: string) => void;
  onClose: () => void;
}

interface Choices {
  likely: Suggestions['items'];
  others: Ledger['items'];
}

export function MoveDialog({ calls, articleId, thread, paragraph, onDone, onClose }: MoveDialogProps) {
  const [choices, setChoices] = useState<Choices | null>(null);
  const [chosen, setChosen] = useState('');
  const [complaint, setComplaint] = useState<string | null>(null);
  const fail = (error: unknown) => setComplaint(text.errors.prefix(explain(error)));

  useEffect(() => {
    void Promise.all([calls.suggestions(paragraph.id), calls.ledger(articleId)]).then(
      ([{ items: likely }, { items }]) => {
        const suggested = new Set(likely.map(({ paragraphId }) => paragraphId));
        const others = items.filter(
          ({ paragraphId, index }) => index !== null && !suggested.has(paragraphId),
        );
        setChoices({ likely, others });
        setChosen(likely[0]?.paragraphId ?? '');
      },
      fail,
    );
  }, []);

  async function move(): Promise<void> {
    if (chosen === '') return setComplaint(words.needChoice);
    try {
      await calls.moveThread(thread.id, chosen);
      onDone(words.done);
    } catch (error) {
      fail(error);
    }
  }

  return (
    <Dialog heading={words.heading} onClose={onClose}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void move();
        }}
      >
        <p class="passage passage-gone">{thread.passage ?? paragraph.original}</p>
        <p class="hint">{words.intro}</p>
        {choices === null && complaint === null && <p class="hint">{text.list.loading}</p>}
        {choices !== null && <ChoiceFields choices={choices} chosen={chosen} onChoose={setChosen} />}
        {complaint !== null && (
          <p class="complaint" role="alert">
            {complaint}
          </p>
        )}
        <div class="form-buttons">
          <button type="submit" class="primary" disabled={choices === null}>
            {words.submit}
          </button>
          <button type="button" onClick={onClose}>
            {words.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

interface ChoiceProps {
  choices: Choices;
  chosen: string;
  onChoose: (paragraphId: string) => void;
}

function ChoiceFields({ choices: { likely, others }, chosen, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <>
      {likely.length === 0 ? (
        <p class="hint">{words.unlikely}</p>
      ) : (
        <fieldset class="choices">
          <legend>{words.likely}</legend>
          {likely.map(({ paragraphId, excerpt, likeness }) => (
            <label key={paragraphId} class="choice">
              <input
                type="radio"
                name={id}
                checked={chosen === paragraphId}
                onChange={() => onChoose(paragraphId)}
              />
              <span>
                {excerpt} <span class="hint">{words.share(Math.round(100 * likeness))}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {others.length > 0 && (
        <div class="field">
          <label for={`${id}-other`}>{words.other}</label>
          <select
            id={`${id}-other`}
            value={others.some(({ paragraphId }) => paragraphId === chosen) ? chosen : ''}
            onChange={(event) => onChoose(event.currentTarget.value)}
          >
            <option value="">{words.choose}</option>
            {others.map(({ paragraphId, text: whole }) => (
              <option key={paragraphId} value={paragraphId}>
                {whole.slice(0, KNOWN_BY)}
              </option>
            ))}
          </select>
        </div>
      )}
    </>
  );
}
