/** One comment in the list: author, time, beginning, and why it is in the queue. */
import type { QueueItem } from '../../shared/contract.js';
import { plainMentions } from '../../shared/mentions.js';
import { openFlags, openNotices, rulesThatSpoke } from '../state/decisions.js';
import { text } from '../text/en.js';
import { Avatar, GuestMark, Time } from './small.js';

interface QueueRowProps {
  item: QueueItem;
  current: boolean;
  selected: boolean;
  gone: boolean;
  onOpen: () => void;
  onToggle: (range: boolean) => void;
}

export function QueueRow({ item, current, selected, gone, onOpen, onToggle }: QueueRowProps) {
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
            <span class="row-name">{author.name}</span>
            {author.guest && <GuestMark />}
            {gone && <span class="chip">{text.list.goneElsewhere}</span>}
            {openNotices(item).length > 0 && <span class="chip chip-danger">{text.noticeWords.short}</span>}
            {flags > 0 && <span class="chip chip-danger">{text.list.flags(flags)}</span>}
            {flags === 0 && rule && (
              <span class="chip">{text.ruleReasons[rule.reason]?.short ?? text.inWords(rule.reason)}</span>
            )}
            <span class="row-time">
              <Time at={comment.createdAt} />
            </span>
          </span>
          <span class="row-excerpt">{plainMentions(comment.body).slice(0, 200)}</span>
        </span>
      </button>
    </li>
  );
}
