/** The open appeals on screen, and answers to them. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Appeal, AppealAnswerInput, AppealPage } from '../../shared/contract.js';
import { explain, type Api } from '../api.js';
import { later, text } from '../language.js';
import type { Notice } from './use-queue.js';

const words = later.appealsView;

export function useAppeals(api: Api, pulse: number, onDecided: () => void) {
  const [page, setPage] = useState<AppealPage | null>(null);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  /** Decisions to undo, the last one at the end. */
  const undoable = useRef<string[]>([]);

  const fail = (error: unknown) =>
    setNotice({ kind: 'failed', text: text.errors.prefix(explain(error)), canUndo: false });

  async function load(cursor: string | null = null): Promise<void> {
    try {
      const fresh = await api.appeals(cursor);
      setPage((shown) =>
        cursor === null || !shown ? fresh : { ...fresh, items: [...shown.items, ...fresh.items] },
      );
    } catch (error) {
      fail(error);
    }
  }
  useEffect(() => void load(), [api, pulse]);

  const items = page?.items ?? [];
  const at = Math.max(
    0,
    items.findIndex(({ id }) => id === currentId),
  );
  const current = items[at] ?? null;

  function step(by: 1 | -1): void {
    setCurrentId(items[Math.min(items.length - 1, Math.max(0, at + by))]?.id ?? null);
  }

  /** Throws what the service refuses, for the dialog to show. */
  async function answer(appeal: Appeal, outcome: AppealAnswerInput['outcome'], note: string): Promise<void> {
    const seen = appeal.item?.comment.state;
    const input = { outcome, note, ...(seen !== undefined && { seen }) };
    const { decisionId } = await api.answerAppeal(appeal.id, input).catch((error: unknown) => {
      // It has changed or was answered: shows its current state.
      void load();
      throw error;
    });
    if (decisionId !== null) undoable.current.push(decisionId);
    const done = outcome === 'upheld' ? words.kept : words.overturned;
    setNotice({ kind: 'done', text: done(appeal.person.name), canUndo: decisionId !== null });
    setCurrentId((items[at + 1] ?? items[at - 1])?.id ?? null);
    setPage((shown) => shown && { ...shown, items: shown.items.filter(({ id }) => id !== appeal.id) });
    onDecided();
  }

  async function undo(): Promise<void> {
    const decisionId = undoable.current.pop();
    if (decisionId === undefined)
      return setNotice({ kind: 'done', text: text.decide.nothingToUndo, canUndo: false });
    try {
      await api.undo({ decisionIds: [decisionId] });
      setNotice({ kind: 'done', text: words.undone, canUndo: undoable.current.length > 0 });
      await load();
      onDecided();
    } catch (error) {
      fail(error);
    }
  }

  return { page, items, at, current, notice, setCurrentId, step, load, answer, undo };
}
