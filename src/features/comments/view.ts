/** Converts rows to the JSON of comments and threads. */
import * as z from 'zod';
import { StoredQuote } from '../../db/selector-columns.js';
import {
  ReactionCounts,
  type Anchor,
  type Comment,
  type OwnComment,
  type PanelThread,
  type Posted,
  type Thread,
  type TopComment,
} from '../../shared/contract.js';
import { firstWords } from '../../shared/excerpt.js';
import {
  COMMENT_STATUSES,
  PARAGRAPH_STATES,
  PROMPT_DISPLAYS,
  QUOTE_WORDS,
  THREAD_KINDS,
  type CommentStatus,
  type PublicStatus,
} from '../../shared/enums.js';

export const AnchorRow = z.object({
  threadId: z.string(),
  paragraphId: z.string(),
  state: z.enum(PARAGRAPH_STATES),
  verified: z.boolean(),
  quote: z.string().nullable(),
  edited: z.boolean().nullable(),
  locked: z.boolean(),
  resolved: z.boolean(),
  moved: z.boolean(),
  /** Beginning of the paragraph's text when the thread was started. */
  text: z.string(),
});
export type AnchorRow = z.output<typeof AnchorRow>;

/** A time as Postgres writes it in JSON, or as the driver reads a column. */
const time = z.union([z.string(), z.date()]);

/** A comment as the SQL of lists builds it. */
export const CommentRow = z.object({
  id: z.string(),
  articleId: z.string(),
  threadId: z.string(),
  parentId: z.string().nullable(),
  rootId: z.string().nullable(),
  status: z.enum(COMMENT_STATUSES),
  html: z.string(),
  excerpt: z.string(),
  version: z.int(),
  up: z.int(),
  down: z.int(),
  reactions: ReactionCounts,
  pinned: z.boolean(),
  featured: z.boolean(),
  locked: z.boolean(),
  replyCount: z.int(),
  badge: z.enum(['author', 'moderator']).nullable(),
  createdAt: time,
  editedAt: time.nullable(),
  person: z.object({
    id: z.string(),
    name: z.string(),
    picture: z.string().nullable(),
    guest: z.boolean(),
  }),
  anchor: AnchorRow.nullable(),
});
export type CommentRow = z.output<typeof CommentRow>;

export const ThreadRow = z.object({
  id: z.string(),
  articleId: z.string(),
  paragraphId: z.string().nullable(),
  kind: z.enum(THREAD_KINDS),
  quote: StoredQuote.nullable(),
  question: z.string().nullable(),
  display: z.enum(PROMPT_DISPLAYS).nullable(),
  lockedAt: time.nullable(),
  lockedByAuthor: z.boolean(),
  closedAt: time.nullable(),
  resolvedAt: time.nullable(),
  commentCount: z.int(),
  createdAt: time,
});
export type ThreadRow = z.output<typeof ThreadRow>;

/** A UTC time with milliseconds, as Postgres writes it in JSON. Trailing zeros are missing there, so not all are. */
const UTC_MILLISECONDS = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3})\+00:00$/;

export function isoTime(value: string | Date): string {
  const whole = typeof value === 'string' ? UTC_MILLISECONDS.exec(value) : null;
  return whole ? `${whole[1]}Z` : new Date(value).toISOString();
}

export function anchorView(row: AnchorRow | null): Anchor | null {
  if (!row) return null;
  const { text, truncated } = firstWords(row.quote ?? row.text, QUOTE_WORDS);
  return {
    threadId: row.threadId,
    paragraphId: row.paragraphId,
    state: row.state,
    verified: row.verified,
    quote: row.quote,
    excerpt: text,
    truncated,
    edited: row.edited ?? false,
    locked: row.locked,
    resolved: row.resolved,
    moved: row.moved,
  };
}

function publicStatus(status: CommentStatus): PublicStatus {
  if (status === 'published') return 'published';
  return status === 'deleted' || status === 'erased' ? 'deleted' : 'removed';
}

function commonView(row: CommentRow) {
  return {
    id: row.id,
    articleId: row.articleId,
    threadId: row.threadId,
    parentId: row.parentId,
    rootId: row.rootId,
    anchor: anchorView(row.anchor),
    up: row.up,
    down: row.down,
    reactions: row.reactions,
    pinned: row.pinned,
    featured: row.featured,
    locked: row.locked,
    replyCount: row.replyCount,
    version: row.version,
    createdAt: isoTime(row.createdAt),
    editedAt: row.editedAt === null ? null : isoTime(row.editedAt),
  };
}

/** The public view: the comment, or a tombstone without author, text, votes and reactions. */
export function commentView(row: CommentRow): Comment {
  const status = publicStatus(row.status);
  const shown = status === 'published';
  return {
    ...commonView(row),
    ...(!shown && { up: 0, down: 0, reactions: {}, pinned: false, featured: false }),
    status,
    author: shown ? { ...row.person, badge: row.badge } : null,
    html: shown ? row.html : null,
    excerpt: shown ? row.excerpt : '',
  };
}

/** The response of routes that post a comment. */
export function postedResponse(siteKey: string, { posted, replayed }: { posted: Posted; replayed: boolean }) {
  return {
    status: 201,
    body: posted,
    replayed,
    validator: posted.comment.version,
    location: `/v1/sites/${siteKey}/comments/${posted.comment.id}`,
  };
}

export function topCommentView(row: CommentRow & { replies: CommentRow[] }): TopComment {
  return { ...commentView(row), replies: row.replies.map(commentView) };
}

/** The writer's view, whatever the comment's status. */
export function ownCommentView(
  row: CommentRow & { body: string },
  editableUntil: Date | null,
  reasons: OwnComment['reasons'],
): OwnComment {
  return {
    ...commonView(row),
    status: row.status,
    author: { ...row.person, badge: row.badge },
    html: row.html,
    excerpt: row.excerpt,
    body: row.body,
    editableUntil: editableUntil?.toISOString() ?? null,
    reasons,
  };
}

export function threadView(row: ThreadRow): Thread {
  return {
    id: row.id,
    articleId: row.articleId,
    paragraphId: row.paragraphId,
    kind: row.kind,
    quote: row.quote,
    question: row.question,
    display: row.display,
    locked: row.lockedAt !== null || row.closedAt !== null,
    lockedBy: lockOf(row),
    resolved: row.resolvedAt !== null,
    comments: row.commentCount,
    createdAt: isoTime(row.createdAt),
  };
}

function lockOf({ lockedAt, lockedByAuthor }: ThreadRow): Thread['lockedBy'] {
  if (lockedAt === null) return null;
  return lockedByAuthor ? 'author' : 'moderator';
}

export interface PanelThreadRow extends ThreadRow {
  /** MD5 (see `readPassages`) of the passage it was started on, if that has changed, was removed, or the thread is resolved. */
  passage: string | null;
  /** MD5 of the paragraph's current text, if that has changed. */
  current: string | null;
  movedFromId: string | null;
  /** MD5 of the text at the time of the resolution. */
  resolvedText: string | null;
  resolveNote: string | null;
  resolvedBy: string | null;
  openedBy: string | null;
}

/** The distinct edits in a response, by the MD5 of their texts; `add` returns the index. */
export class EditList {
  readonly edits: { before: string; after: string | null }[] = [];
  readonly #known = new Map<string, number>();

  /** `after` is null if the passage was removed. */
  add(before: string, after: string | null): number {
    const key = `${before} ${after}`;
    const index = this.#known.get(key) ?? this.edits.push({ before, after }) - 1;
    this.#known.set(key, index);
    return index;
  }
}

/** A thread in its paragraph's panel; adds its edits to `edits`. `standing`: the paragraph is in the current text. */
export function panelThreadView(row: PanelThreadRow, standing: boolean, edits: EditList): PanelThread {
  const { passage, current, resolvedText } = row;
  const addressed = passage !== null && resolvedText !== null && passage !== resolvedText;
  return {
    ...threadView(row),
    passage:
      passage !== null && (current !== null || !standing)
        ? { edit: edits.add(passage, current), gone: current === null }
        : null,
    resolution:
      row.resolvedAt === null
        ? null
        : {
            at: isoTime(row.resolvedAt),
            by: row.resolvedBy ?? '',
            note: row.resolveNote,
            raisedBy: row.openedBy ?? '',
            edit: addressed ? edits.add(passage, resolvedText) : null,
          },
    moved: row.movedFromId !== null,
  };
}
