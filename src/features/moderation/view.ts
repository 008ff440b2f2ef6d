/** Spelling the times of queue items and decisions: the database's JSON has offsets and microseconds. */
import type { Decision, QueueItem } from '../../shared/contract.js';
import { isoTime } from '../comments/view.js';

export function decisionView(row: Decision): Decision {
  return { ...row, createdAt: isoTime(row.createdAt) };
}

export function queueItemView(row: QueueItem): QueueItem {
  const { comment, author } = row;
  return {
    ...row,
    comment: {
      ...comment,
      createdAt: isoTime(comment.createdAt),
      editedAt: comment.editedAt === null ? null : isoTime(comment.editedAt),
    },
    author: {
      ...author,
      ban: author.ban && {
        ...author.ban,
        until: author.ban.until === null ? null : isoTime(author.ban.until),
      },
    },
    flags: row.flags.map((flag) => ({ ...flag, createdAt: isoTime(flag.createdAt) })),
    decisions: row.decisions.map(decisionView),
  };
}
