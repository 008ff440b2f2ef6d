/** All decisions by people and rules, and all changes of the site, newest first. */
import { useEffect, useState } from 'preact/hooks';
import type { Decision, DecisionLog } from '../../shared/contract.js';
import { RULE_NAMES } from '../../shared/rules.js';
import { explain, type Api, type LogFilter } from '../api.js';
import { reportCalls } from '../report-calls.js';
import { becomes, exactTime, NO_VALUE, plainValue } from '../format.js';
import { CommentDialog } from '../parts/comment-dialog.js';
import { LogFilters } from '../parts/log-filters.js';
import { PersonName } from '../parts/person-name.js';
import { What, whoDecided } from '../parts/record.js';
import { reasonLabel, stateLabel } from '../names.js';
import { addressOf } from '../state/route.js';
import { later, text } from '../language.js';

const { logWords, settingsWords } = later;

const words = later.logView;

/** Looked up by name, because it may be from another version. */
const settingNames: Record<string, { label: string } | undefined> = settingsWords;

/** The label of a setting, or of one of its rules. */
function settingLabel(name: string): string | undefined {
  const rule = RULE_NAMES.find((each) => name === `rules.${each}`);
  return rule ? later.rulesView.titles[rule] : settingNames[name]?.label;
}
const HEADINGS = [
  ...[words.when, words.who, words.what, words.about, words.change, words.why, words.details],
];

interface LogViewProps {
  api: Api;
  filter: LogFilter;
}

/** Mounted again for each filter, so that responses to an earlier one are dropped. */
export function LogView(props: LogViewProps) {
  return <FilteredLog key={addressOf({ view: 'log', filter: props.filter })} {...props} />;
}

function FilteredLog({ api, filter }: LogViewProps) {
  const [log, setLog] = useState<DecisionLog | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  const filtered = Object.keys(filter).length > 0;

  async function load(cursor: string | null): Promise<void> {
    try {
      const page = await reportCalls(api.call).log(filter, cursor);
      setLog((shown) =>
        cursor === null || !shown ? page : { ...page, items: [...shown.items, ...page.items] },
      );
      setProblem(null);
    } catch (error) {
      setProblem(text.errors.prefix(explain(error)));
    }
  }

  useEffect(() => void load(null), [api]);

  return (
    <main class="page" id="main" tabIndex={0}>
      <h1>{words.heading}</h1>
      <p class="hint">
        {introOf(filter)} {filtered && <a href={addressOf({ view: 'log', filter: {} })}>{words.showAll}</a>}
      </p>
      <LogFilters api={api} filter={filter} />
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

function introOf({ personId, actorId, commentId }: LogFilter): string {
  if (actorId !== undefined) return logWords.byPerson;
  if (personId !== undefined) return words.ofPerson;
  return commentId === undefined ? words.all : words.ofComment;
}

/** ARIA roles are set explicitly: with the phone layout's display values the cells would lose them. */
function LogTable({ log, onShow }: { log: DecisionLog; onShow: (id: string) => void }) {
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={words.heading}>
      <table role="table">
        <thead role="rowgroup">
          <tr role="row">
            {HEADINGS.map((heading) => (
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
                {decision.actor ? <PersonName {...decision.actor} /> : whoDecided(decision)}
              </td>
              <td role="cell" class="nowrap log-what">
                <What decision={decision} setting={settingLabel(String(decision.evidence['setting']))} />
                {decision.commentId !== null && (
                  <ShowComment onShow={onShow} id={decision.commentId} at={exactTime(decision.createdAt)} />
                )}
                {decision.articleId !== null && decision.action !== 'article.delete' && (
                  <div>
                    <a href={addressOf({ view: 'article', id: decision.articleId })}>{text.articleLink}</a>
                  </div>
                )}
              </td>
              <td role="cell" data-label={words.about} class={decision.personName === null ? 'log-none' : ''}>
                {decision.personId !== null && decision.personName !== null ? (
                  <PersonName id={decision.personId} name={decision.personName} />
                ) : (
                  NO_VALUE
                )}
              </td>
              <td role="cell">{changeOf(decision.from, decision.to)}</td>
              <td role="cell">
                {decision.undoes === null ? reasonLabel(decision.reason) : NO_VALUE}
                {decision.note !== null && (
                  <p class="quoted" dir="auto">
                    {decision.note}
                  </p>
                )}
              </td>
              <td role="cell" class="evidence-cell">
                {detailsOf(decision) ?? NO_VALUE}
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
function detailsOf({
  evidence: { by: _by, setting: _setting, token: _token, ...evidence },
}: Decision): string | null {
  return plainValue(evidence);
}

function changeOf(from: string | null, to: string | null): string {
  if (from === null && to === null) return NO_VALUE;
  return becomes(labelOf(from), labelOf(to));
}

const labelOf = (state: string | null) => (state === null ? NO_VALUE : stateLabel(state));
