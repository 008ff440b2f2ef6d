/** One comment in the list: author, time, beginning, why it is in the queue, its article and its groups. */
import type { QueueItem } from '../../shared/contract.js';
import type { Queue } from '../../shared/enums.js';
import { plainMentions } from '../../shared/mentions.js';
import { openFlags, openNotices, rulesThatSpoke } from '../state/decisions.js';
import type { Group } from '../state/queue-state.js';
import { checkReasonLabel, shortReason } from '../names.js';
import { addressOf } from '../state/route.js';
import { text } from '../language.js';
import { LookingMark } from './looking.js';
import { Avatar, GuestMark, Time } from './small.js';

/** Maximum size of a group that is told. */
const COUNTED = 100;

interface QueueRowProps {
  item: QueueItem;
  current: boolean;
  selected: boolean;
  gone: boolean;
  queue: Queue;
  /** Undefined if it is alone, or in the list of its group. */
  group: Group | undefined;
  onOpen: () => void;
  onToggle: (range: boolean) => void;
}

export function QueueRow(props: QueueRowProps) {
  const { item, current, selected, gone, onOpen, onToggle } = props;
  const { comment, author } = item;
  const flags = openFlags(item).length;
  const rule = rulesThatSpoke(item)[0];
  return (
    <li
      class={`row${current ? ' row-current' : ''}${selected ? ' row-selected' : ''}${gone ? ' row-gone' : ''}`}
    >
      <label class="row-check">
        <span class="visually-hidden">{text.list.select(author.name)}</span>
        <input
          type="checkbox"
          checked={selected}
          tabIndex={current ? 0 : -1}
          onClick={(event) => onToggle(event.shiftKey)}
        />
      </label>
      <button
        type="button"
        class="row-open"
        data-comment={comment.id}
        aria-current={current ? 'true' : undefined}
        tabIndex={current ? 0 : -1}
        onClick={onOpen}
      >
        <Avatar id={author.id} name={author.name} />
        <span class="row-text">
          <span class="row-line">
            <span class="row-name">
              <bdi>{author.name}</bdi>
            </span>
            {author.guest && <GuestMark />}
            {gone && <span class="chip">{text.list.goneElsewhere}</span>}
            <LookingMark commentId={comment.id} />
            {openNotices(item).length > 0 && <span class="chip chip-danger">{text.noticeWords.short}</span>}
            {flags > 0 && <span class="chip chip-danger">{text.list.flags(flags)}</span>}
            {flags === 0 && rule && <span class="chip">{checkReasonLabel(rule.reason, 'short')}</span>}
            <span class="row-time">
              <Time at={comment.createdAt} />
            </span>
          </span>
          <span class="row-excerpt" dir="auto">
            {plainMentions(comment.body).slice(0, 200)}
          </span>
          <span class="row-where">{[...reasonsOf(item), item.article.title].join(' · ')}</span>
        </span>
      </button>
      <Groups {...props} />
    </li>
  );
}

/** Why it is in the queue: reasons of open reports, or that of the decision that removed it. */
function reasonsOf(item: QueueItem): string[] {
  const reported = [...new Set(openFlags(item).map(({ reason }) => text.reasons[reason]))];
  if (reported.length > 0) return reported;
  const { status } = item.comment;
  const last = item.decisions.findLast(({ to, undone, undoes }) => to === status && !undone && !undoes);
  if (!last || status === 'published') return [];
  return [shortReason(last.reason)];
}

/** The service counts up to a hundred. */
function sizeOf(count: number): string {
  return count >= COUNTED ? text.queueWords.orMore(COUNTED) : text.count(count);
}

/** Links to the other comments of its groups. */
function Groups({ item, current, queue, group }: QueueRowProps) {
  if (!group) return null;
  const link = (filter: { alike: string } | { person: string }, shown: string) => (
    <a
      class="chip"
      tabIndex={current ? 0 : -1}
      href={addressOf({ view: 'queue', queue, reading: false, filter })}
    >
      {shown}
    </a>
  );
  return (
    <span class="row-groups">
      {group.alike > 1 && link({ alike: item.comment.id }, text.queueWords.alike(sizeOf(group.alike)))}
      {group.person > 1 && link({ person: item.author.id }, text.queueWords.ofPerson(sizeOf(group.person)))}
    </span>
  );
}
