/** Queries that change threads. */
import { v7 as uuidv7 } from 'uuid';
import { Prisma, type Queries } from '../../db/client.js';
import type { QuoteSelector } from '../../shared/anchoring/index.js';

export interface NewThread {
  articleId: string;
  paragraphId: string | null;
  quote: QuoteSelector | null;
  passage: { text: string; hash: string } | null;
  createdById: string;
  prompt: { question: string; display: 'open' | 'closed' } | null;
}

export async function insertThread(db: Queries, siteId: string, thread: NewThread): Promise<string> {
  const id = uuidv7();
  await db.prisma.thread.create({
    data: {
      siteId,
      id,
      articleId: thread.articleId,
      paragraphId: thread.paragraphId,
      createdById: thread.createdById,
      kind: thread.prompt ? 'prompt' : 'discussion',
      quote: thread.quote ? { ...thread.quote } : Prisma.DbNull,
      passage: thread.passage?.text ?? null,
      passageHash: thread.passage?.hash ?? null,
      question: thread.prompt?.question ?? null,
      display: thread.prompt?.display ?? null,
    },
    select: { id: true },
  });
  return id;
}

export async function updateThread(
  db: Queries,
  siteId: string,
  id: string,
  data: {
    question?: string;
    display?: 'open' | 'closed';
    closedAt?: Date | null;
    lockedAt?: Date | null;
    lockedByAuthor?: boolean;
    premoderatedAt?: Date | null;
  },
): Promise<void> {
  await db.prisma.thread.update({ where: { siteId_id: { siteId, id } }, data, select: { id: true } });
}

/** Moves a thread and updates the counters of both paragraphs; a trigger moves its comments. Requires the article's lock. */
export async function moveThread(
  db: Queries,
  siteId: string,
  thread: { id: string; paragraphId: string; commentCount: number },
  to: { paragraphId: string; movedFromId: string | null },
): Promise<void> {
  const { id, paragraphId, commentCount } = thread;
  const threads = commentCount > 0 ? 1 : 0;
  await db.prisma.thread.update({
    where: { siteId_id: { siteId, id } },
    data: { paragraphId: to.paragraphId, movedFromId: to.movedFromId },
    select: { id: true },
  });
  await db.prisma.paragraph.update({
    where: { siteId_id: { siteId, id: paragraphId } },
    data: { commentCount: { decrement: commentCount }, threadCount: { decrement: threads } },
    select: { id: true },
  });
  await db.prisma.paragraph.update({
    where: { siteId_id: { siteId, id: to.paragraphId } },
    data: { commentCount: { increment: commentCount }, threadCount: { increment: threads } },
    select: { id: true },
  });
}

export async function setResolution(
  db: Queries,
  siteId: string,
  id: string,
  resolution: { at: Date; byId: string; text: string | null; note: string | null } | null,
): Promise<void> {
  await db.prisma.thread.update({
    where: { siteId_id: { siteId, id } },
    data: {
      resolvedAt: resolution?.at ?? null,
      resolvedById: resolution?.byId ?? null,
      resolvedText: resolution?.text ?? null,
      resolveNote: resolution?.note ?? null,
    },
    select: { id: true },
  });
}

/** Id of the person who started the thread or wrote the prompt. */
export async function findOpener(db: Queries, siteId: string, threadId: string): Promise<string | null> {
  const thread = await db.prisma.thread.findUnique({
    where: { siteId_id: { siteId, id: threadId } },
    select: { createdById: true },
  });
  return thread?.createdById ?? null;
}
