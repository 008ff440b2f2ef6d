/** Notices of illegal content: sent without an account, confirmed with a receipt, answered by moderators' decisions. */
import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { hashSecret } from '../../../access/hash-secret.js';
import type { Site } from '../../../access/site.js';
import { SERVICE } from '../../../access/principal.js';
import type { Context } from '../../../context.js';
import { Problem } from '../../../http/problem.js';
import type { NoticeInput, NoticeReceipt, NoticeStatus } from '../../../shared/contract.js';
import { changeComment, withComment } from '../../comments/use-cases.js';
import { findNotice, insertNotice } from './queries.js';

/** Length of a receipt in bytes: long enough that it can't be guessed. */
const RECEIPT_BYTES = 24;

/**
 * Stores a notice and adds its comment to the reported queue. It does not hide the comment; a moderator decides. The
 * event only has the notice's id, and its content is only in its row, so that it can be erased.
 */
export async function sendNotice(ctx: Context, site: Site, input: NoticeInput): Promise<NoticeReceipt> {
  const { commentId, ground, explanation, email = null } = input;
  const receipt = randomBytes(RECEIPT_BYTES).toString('base64url');
  return withComment({ ctx, site, principal: SERVICE }, commentId, async (work, comment) => {
    if (comment.status !== 'published' && comment.status !== 'withheld') throw new Problem('comment_gone');
    const { articleId } = comment;
    const id = uuidv7();
    const createdAt = work.now();
    const notice = { id, commentId, articleId, ground, explanation, email, createdAt };
    await insertNotice(work.db, site.id, { ...notice, receipt: hashSecret(receipt) });
    const flagCount = comment.flagCount + 1;
    await changeComment(work, comment, 'report', {
      set: { flagCount },
      data: { reason: 'illegal', flagCount, notice: id },
    });
    return { receipt, createdAt: createdAt.toISOString() };
  });
}

/** The status of the notice with this receipt. */
export async function readNotice(ctx: Context, site: Site, receipt: string): Promise<NoticeStatus> {
  const row = await findNotice(ctx.db, site.id, hashSecret(receipt));
  if (!row) throw new Problem('notice_not_found');
  return {
    ...row,
    createdAt: row.createdAt.toISOString(),
    answeredAt: row.answeredAt?.toISOString() ?? null,
  };
}
