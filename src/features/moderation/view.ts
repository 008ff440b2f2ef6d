/** Formats the times of queue items and decisions: JSON from the database has offsets and microseconds. */
import { actorOf, type Principal } from '../../access/principal.js';
import { reaches } from '../../access/policy.js';
import type { Decision, QueueItem } from '../../shared/contract.js';
import { isoTime } from '../comments/view.js';
import type { QueueRow } from './queue-row.js';
import { findArranged } from './reports/weight.js';
import { markOf } from './state.js';

export function decisionView(row: Decision): Decision {
  return { ...row, createdAt: isoTime(row.createdAt) };
}

function banView(ban: QueueItem['author']['ban'], now: Date): QueueItem['author']['ban'] {
  if (!ban || ban.until === null) return ban;
  return new Date(ban.until) > now ? { ...ban, until: isoTime(ban.until) } : null;
}

function flagViews(rows: QueueRow['flags'], now: Date): QueueItem['flags'] {
  const flags = rows.map((row) => ({
    row,
    at: new Date(row.createdAt),
    knownSince: new Date(row.knownSince),
    roles: row.roles,
  }));
  const arranged = findArranged(flags.filter(({ row }) => !row.answered));
  return flags.map((flag) => {
    const { knownSince: _since, roles: _roles, mutedAt, mutedUntil, ...row } = flag.row;
    return {
      ...row,
      createdAt: isoTime(row.createdAt),
      arranged: arranged.has(flag),
      muted: mutedAt !== null && (mutedUntil === null || new Date(mutedUntil) > now),
    };
  });
}

/** The item as of `now` for this principal; an expired ban is left out. */
export function queueItemView(
  { decisionId, flagCount, ...row }: QueueRow,
  principal: Principal,
  now: Date,
): QueueItem {
  const { comment, author } = row;
  const actor = actorOf(principal);
  return {
    ...row,
    comment: {
      ...comment,
      state: markOf({ ...comment, decisionId, flagCount }),
      createdAt: isoTime(comment.createdAt),
      editedAt: comment.editedAt === null ? null : isoTime(comment.editedAt),
    },
    author: {
      ...author,
      ban: banView(author.ban, now),
    },
    may: {
      decide: reaches('moderation.decide', actor, author),
      ban: reaches('person.ban', actor, author),
      standing: reaches('person.standing', actor, author),
      unban: reaches('person.unban', actor, author),
      promote: principal.person !== null && actor.id !== author.id,
    },
    flags: flagViews(row.flags, now),
    notices: row.notices.map((notice) => ({ ...notice, createdAt: isoTime(notice.createdAt) })),
    decisions: row.decisions.map(decisionView),
  };
}
