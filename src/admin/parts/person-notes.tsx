/** Moderators' notes on a person. */
import { useRef, useState } from 'preact/hooks';
import type { PersonHistory } from '../../shared/contract.js';
import { explain, type Api } from '../api.js';
import { later, text } from '../language.js';
import { PersonName } from './person-name.js';
import { Time } from './small.js';

const words = later.drawerWords;

interface PersonNotesProps {
  api: Api;
  history: PersonHistory;
  can: ReadonlySet<string>;
  onDone: (message: string) => void;
}

export function PersonNotes({ api, history: { person, notes }, can, onDone }: PersonNotesProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const mayNote = can.has('person.note');

  /** Whether it succeeded. */
  async function act(work: () => Promise<unknown>, done: string): Promise<boolean> {
    try {
      await work();
      setProblem(null);
      onDone(done);
      return true;
    } catch (error) {
      setProblem(text.errors.prefix(explain(error)));
      return false;
    }
  }

  return (
    <section class="block" aria-labelledby="drawer-notes">
      <h3 id="drawer-notes">{words.notes}</h3>
      <p class="hint">{notes.length === 0 ? words.noNotes : words.notesHint}</p>
      <ol class="history">
        {notes.map((note) => (
          <li key={note.id}>
            <p class="quoted" dir="auto">
              {note.text}
            </p>
            <p class="hint">
              {words.noteBy} <PersonName id={note.byId} name={note.by} />, <Time at={note.createdAt} />{' '}
              {mayNote && (
                <button
                  type="button"
                  class="link"
                  onClick={() => void act(() => api.removeNote(person.id, note.id), words.deleted)}
                >
                  {words.deleteNote}
                </button>
              )}
            </p>
          </li>
        ))}
      </ol>
      {problem !== null && (
        <p class="complaint" role="alert">
          {problem}
        </p>
      )}
      {mayNote && (
        <NewNote onAdd={(id, written) => act(() => api.addNote(person.id, id, written), words.noted)} />
      )}
    </section>
  );
}

/** `onAdd` resolves with whether the note is stored. */
function NewNote({ onAdd }: { onAdd: (id: string, written: string) => Promise<boolean> }) {
  const [written, setWritten] = useState('');
  /** The same until it is stored, so that a repeated attempt adds no second note. */
  const id = useRef(crypto.randomUUID());

  async function add(): Promise<void> {
    if (written.trim() === '' || !(await onAdd(id.current, written.trim()))) return;
    id.current = crypto.randomUUID();
    setWritten('');
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <div class="field">
        <label for="drawer-note">{words.newNote}</label>
        <textarea
          id="drawer-note"
          rows={2}
          maxLength={2000}
          value={written}
          onInput={(event) => setWritten(event.currentTarget.value)}
        />
      </div>
      <button type="submit" class="small">
        {words.addNote}
      </button>
    </form>
  );
}
