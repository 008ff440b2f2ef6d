/** Threads in the database. */
import { v7 as uuidv7 } from 'uuid';
import { Prisma, type Sql } from '../../db/client.js';
import type { QuoteSelector } from '../../shared/anchoring/index.js';

export interface NewThread {
  articleId: string;
  paragraphId: string | null;
  quote: QuoteSelector | null;
  createdById: string;
  prompt: { question: string; display: 'open' | 'closed' } | null;
}

export async function insertThread(sql: Sql, siteId: string, thread: NewThread): Promise<string> {
  const id = uuidv7();
  await sql.thread.create({
    data: {
      siteId,
      id,
      articleId: thread.articleId,
      paragraphId: thread.paragraphId,
      createdById: thread.createdById,
      kind: thread.prompt ? 'prompt' : 'discussion',
      quote: thread.quote ? { ...thread.quote } : Prisma.DbNull,
      question: thread.prompt?.question ?? null,
      display: thread.prompt?.display ?? null,
    },
    select: { id: true },
  });
  return id;
}

export async function updateThread(
  sql: Sql,
  siteId: string,
  id: string,
  data: { question?: string; display?: 'open' | 'closed'; closedAt?: Date | null; lockedAt?: Date | null },
): Promise<void> {
  await sql.thread.update({ where: { siteId_id: { siteId, id } }, data, select: { id: true } });
}
