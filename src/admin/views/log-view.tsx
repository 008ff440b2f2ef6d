/** All decisions by people and rules, and all changes of the site, newest first. */
import { useEffect, useState } from 'preact/hooks';
import type { Decision, DecisionLog } from '../../shared/contract.js';
import { explain, type Api, type LogFilter } from '../api.js';
import { exactTime, plainValue } from '../format.js';
import { CommentDialog } from '../parts/comment-dialog.js';
import { reasonInWords, What, whoDecided } from '../parts/record.js';
import { addressOf } from '../state/route.js';
import { text } from '../text/en.js';

const words = text.logView;

export function LogView({ api, filter }: { api: Api; filter: LogFilter }) {
  const [log, setLog] = useState<DecisionLog | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  const filtered = filter.personId !== undefined || filter.commentId !== undefined;

  async function load(cursor: string | null): Promise<void> {
    try {
      const page = await api.log(filter, cursor);
      setLog((shown) =>
        cursor === null || !shown ? page : { ...page, items: [...shown.items, ...page.items] },
      );
      setProblem(null);
    } catch (error) {
      setProblem(text.errors.prefix(explain(error)));
    }
  }

  useEffect(() => {
    setLog(null);
    void load(null);
  }, [api, filter.personId, filter.commentId]);

  return (
    <main class="page" id="main" tabIndex={0}>
      <h1>{words.heading}</h1>
      <p class="hint">
        {filter.personId ? words.ofPerson : filter.commentId ? words.ofComment : words.all}{' '}
        {filtered && <a href={addressOf({ view: 'log', filter: {} })}>{words.showAll}</a>}
      </p>
      {problem !== null && (
        <div class="banner" role="alert">
          {problem}{' '}
          <button type="button" class="small" onClick={() => void load(null)}>
            {text.list.retry}
          </button>
        </div>
      )}
      {log === null && problem === null && <p class="hint">{text.list.loading}</p>}
      {log?.items.length === 0 && <p>{words.empty}</p>}
      {log !== null && log.items.length > 0 && <LogTable log={log} onShow={setShown} />}
      {log?.next != null && (
        <button type="button" class="load-more" onClick={() => void load(log.next)}>
          {text.list.more}
        </button>
      )}
      {shown !== null && <CommentDialog api={api} id={shown} onClose={() => setShown(null)} />}
    </main>
  );
}

/** ARIA roles are set explicitly: with the phone layout's display values the cells would lose them. */
function LogTable({ log, onShow }: { log: DecisionLog; onShow: (id: string) => void }) {
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={words.heading}>
      <table role="table">
        <thead role="rowgroup">
          <tr role="row">
            {[words.when, words.who, words.what, words.change, words.why, words.details].map((heading) => (
              <th key={heading} scope="col" role="columnheader">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {log.items.map((decision) => (
            <tr key={decision.id} role="row">
              <td role="cell" class="nowrap log-when">
                <time dateTime={decision.createdAt}>{exactTime(decision.createdAt)}</time>
              </td>
              <td role="cell" class="nowrap log-who">
                {whoDecided(decision)}
              </td>
              <td role="cell" class="nowrap log-what">
                <What decision={decision} />
                {decision.commentId !== null && (
                  <ShowComment onShow={onShow} id={decision.commentId} at={exactTime(decision.createdAt)} />
                )}
              </td>
              <td role="cell">{changeOf(decision.from, decision.to)}</td>
              <td role="cell">
                {decision.undoes === null ? reasonInWords(decision.reason) : words.none}
                {decision.note !== null && <p class="quoted">{decision.note}</p>}
              </td>
              <td role="cell" class="evidence-cell">
                {detailsOf(decision) ?? words.none}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ShowComment({ id, at, onShow }: { id: string; at: string; onShow: (id: string) => void }) {
  return (
    <div>
      <button type="button" class="link" aria-label={words.showCommentOf(at)} onClick={() => onShow(id)}>
        {words.showComment}
      </button>
    </div>
  );
}

/** The evidence without what other columns show. */
function detailsOf({ evidence: { by: _by, setting: _setting, ...evidence } }: Decision): string | null {
  return plainValue(evidence);
}

function changeOf(from: string | null, to: string | null): string {
  if (from === null && to === null) return words.none;
  return `${from ?? words.none} → ${to ?? words.none}`;
}
