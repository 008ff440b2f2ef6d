/**
 * The form in which the audit log is hashed: SHA-256 in hex over JSON arrays in UTF-8. The keys of objects are sorted, times are
 * ISO 8601 in UTC with milliseconds. A seal hashes the hash of the one before, so a change of any row changes all later hashes.
 */
import { createHash } from 'node:crypto';
import * as z from 'zod';

/** Version of the form. */
const FORM = 1;

/** A row of the log as it is hashed; its free text is only in `textHash`. */
export const SealedRow = z.object({
  siteId: z.string(),
  id: z.string(),
  action: z.string(),
  reason: z.string(),
  note: z.string().nullable(),
  actorId: z.string().nullable(),
  evidence: z.unknown(),
  articleId: z.string().nullable(),
  threadId: z.string().nullable(),
  commentId: z.string().nullable(),
  personId: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  before: z.unknown(),
  undoes: z.string().nullable(),
  createdAt: z.date(),
  textHash: z.string().nullable(),
});
export type SealedRow = z.output<typeof SealedRow>;

/** A batch of rows, sorted by id, with their hashes. */
export interface SealContent {
  siteId: string;
  number: number;
  ids: readonly string[];
  hashes: readonly string[];
  /** Whether no visible row of the site was left unsealed. */
  complete: boolean;
  previous: string | null;
  sealedAt: Date;
}

export function hashRow(row: SealedRow): string {
  return sha256([
    ...['interline.decision', FORM, row.siteId, row.id, row.action, row.reason, row.note, row.actorId],
    ...[row.evidence, row.articleId, row.threadId, row.commentId, row.personId, row.from, row.to],
    ...[row.before, row.undoes, row.createdAt.toISOString(), row.textHash],
  ]);
}

export function hashSeal(seal: SealContent): string {
  return sha256([
    ...['interline.seal', FORM, seal.siteId, seal.number, seal.previous, seal.sealedAt.toISOString()],
    ...[seal.complete, seal.ids, seal.hashes],
  ]);
}

function sha256(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value, sortKeys)).digest('hex');
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
