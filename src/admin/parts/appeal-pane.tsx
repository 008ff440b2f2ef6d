/** One appeal: what the person says, the decision, and the comment with its passage then and now. */
import type { Appeal } from '../../shared/contract.js';
import type { Api } from '../api.js';
import { exactTime } from '../format.js';
import { reasonLabel } from '../names.js';
import { addressOf } from '../state/route.js';
import { later, text } from '../language.js';
import { CommentBlock } from './item-pane.js';
import { PersonName } from './person-name.js';
import { Passage } from './passage.js';
import { DecisionHistory, What, whoDecided } from './record.js';
import { Time } from './small.js';
import { ThreadAround } from './thread-around.js';

const words = later.appealsView;

export function AppealPane({ api, appeal, can }: { api: Api; appeal: Appeal; can: ReadonlySet<string> }) {
  const { item, person } = appeal;
  return (
    <article class="item" aria-labelledby="item-heading">
      <h2 id="item-heading" class="item-place">
        {words.by(person.name)}
      </h2>
      {appeal.may !== 'answer' && <p class="banner">{words[appeal.may]}</p>}
      <div class="item-columns">
        <div class="item-main">
          <section class="block">
            <h3>{words.appeal}</h3>
            <p class="quoted" dir="auto">
              {appeal.text}
            </p>
            <p class="hint">
              <PersonName id={person.id} name={person.name} />, <Time at={appeal.createdAt} />. {words.due}{' '}
              <Due at={appeal.dueAt} />
            </p>
          </section>
          <Statement statement={appeal.statement} />
          {item?.paragraph && <Passage paragraph={item.paragraph} />}
          {item && <CommentBlock item={item} can={can} onPromote={() => undefined} />}
          {item && <ThreadAround key={item.comment.id} api={api} item={item} />}
          {!item && <p class="hint">{appeal.statement.commentId === null ? words.sanction : words.gone}</p>}
        </div>
        <div class="item-side">
          {item && <DecisionHistory decisions={item.decisions} />}
          {can.has('log.read') && (
            <p class="block-actions">
              <a href={addressOf({ view: 'log', filter: { personId: person.id } })}>
                {text.item.logOfPerson}
              </a>
            </p>
          )}
        </div>
      </div>
    </article>
  );
}

/** When an answer is due; marked if that has passed. */
export function Due({ at }: { at: string }) {
  return (
    <>
      <Time at={at} />
      {Date.parse(at) < Date.now() && <span class="chip chip-danger">{words.overdue}</span>}
    </>
  );
}

function Statement({ statement }: Pick<Appeal, 'statement'>) {
  const { until } = statement.evidence;
  return (
    <section class="block">
      <h3>{words.decision}</h3>
      <p class="why-title">
        <What decision={statement} />
      </p>
      <p>{reasonLabel(statement.reason)}</p>
      {statement.note !== null && (
        <p class="quoted" dir="auto">
          {statement.note}
        </p>
      )}
      <p class="hint">
        {words.decidedBy} {whoDecided(statement)}, <Time at={statement.createdAt} />
        {typeof until === 'string' && `, ${words.until} ${exactTime(until)}`}
      </p>
    </section>
  );
}
