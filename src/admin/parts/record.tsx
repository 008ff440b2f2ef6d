/** A comment's author, and the decisions about the comment so far. */
import type { Decision, QueueItem } from '../../shared/contract.js';
import { exactTime } from '../format.js';
import { actionLabel, actorLabel, reasonLabel } from '../names.js';
import { addressOf } from '../state/route.js';
import { text } from '../language.js';
import { PersonName } from './person-name.js';
import { Avatar, GuestMark, RoleMarks, Time } from './small.js';

interface AuthorRecordProps {
  author: QueueItem['author'];
  may: QueueItem['may'];
  can: ReadonlySet<string>;
  onBan: () => void;
  onStanding: () => void;
}

export function AuthorRecord({ author, may, can, onBan, onStanding }: AuthorRecordProps) {
  return (
    <section class="block" aria-labelledby="author-heading">
      <h3 id="author-heading">{text.item.author}</h3>
      <div class="author">
        <Avatar id={author.id} name={author.name} />
        <div>
          <p class="why-title">
            <PersonName id={author.id} name={author.name} /> {author.guest && <GuestMark />}{' '}
            <RoleMarks roles={author.roles} />
          </p>
          <p class="hint">
            {text.item.record(author.published, author.rejected)}
            {author.standing !== 'normal' && <>, {text.standings[author.standing]}</>}
          </p>
        </div>
      </div>
      {author.ban && (
        <div class="banned">
          <p class="why-title">
            {author.ban.until === null
              ? text.item.banned
              : text.item.bannedUntil(exactTime(author.ban.until))}
          </p>
          <p class="quoted" dir="auto">
            {author.ban.reason}
          </p>
        </div>
      )}
      <p class="block-actions">
        <a
          href={addressOf({
            view: 'queue',
            queue: 'new',
            reading: false,
            filter: { by: author.id, all: 'true' },
          })}
        >
          {text.queueWords.allOfPerson}
        </a>
      </p>
      <p class="block-actions">
        {(author.ban ? may.unban : may.ban) && (
          <button type="button" class="small" onClick={onBan}>
            {author.ban ? text.decide.unban : text.decide.ban}
          </button>
        )}
        {may.standing && (
          <button type="button" class="small" onClick={onStanding}>
            {text.decide.standing}
          </button>
        )}
        {can.has('log.read') && (
          <a href={addressOf({ view: 'log', filter: { personId: author.id } })}>{text.item.logOfPerson}</a>
        )}
      </p>
    </section>
  );
}

export function DecisionHistory({ decisions }: { decisions: readonly Decision[] }) {
  return (
    <section class="block" aria-labelledby="history-heading">
      <h3 id="history-heading">{text.item.history}</h3>
      {decisions.length === 0 && <p class="hint">{text.item.noHistory}</p>}
      <ol class="history">
        {decisions.map((decision) => (
          <li key={decision.id}>
            <p class="why-title">
              <What decision={decision} />
              <span class="hint">
                {' '}
                {whoDecided(decision)}, <Time at={decision.createdAt} />
              </span>
            </p>
            {decision.undoes === null && <p class="hint">{reasonLabel(decision.reason)}</p>}
            {decision.note !== null && (
              <p class="quoted" dir="auto">
                {decision.note}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The person's name; else the command line, the service, or a rule. */
export function whoDecided({ actor, evidence }: Decision): string {
  if (typeof evidence['token'] === 'string') return text.machine(evidence['token']);
  return actor?.name ?? actorLabel(String(evidence['by'])) ?? text.item.byRule;
}

/** The action and its `setting`, if it changed one; for an undone decision, also that it was undone. */
export function What({ decision, setting }: { decision: Decision; setting?: string | undefined }) {
  const action = actionLabel(decision.action);
  const what = setting === undefined ? action : `${action}: ${setting}`;
  if (!decision.undone) return <>{what}</>;
  return (
    <>
      <s>{what}</s> <span class="chip">{text.item.undone}</span>
    </>
  );
}
