/** Items of queues and lines of the audit log as their SQL builds them. */
import { z } from 'zod';
import { ROLES } from '../../shared/enums.js';
import { Decision, Flag, Notice, QueueItem } from '../../shared/contract.js';

/** A time in JSON that Postgres has written; `view.ts` spells it. */
const time = z.string();
export const LogRow = Decision.extend({ createdAt: time });

/** As the database writes it; `view.ts` spells the times and marks the state. */
export const QueueRow = QueueItem.omit({ may: true }).extend({
  comment: QueueItem.shape.comment
    .omit({ state: true })
    .extend({ createdAt: time, editedAt: time.nullable() }),
  author: QueueItem.shape.author.extend({
    ban: z.object({ reason: z.string(), until: time.nullable() }).nullable(),
  }),
  flags: z.array(
    Flag.omit({ arranged: true, muted: true }).extend({
      createdAt: time,
      knownSince: time,
      roles: z.array(z.enum(ROLES)),
      mutedAt: time.nullable(),
      mutedUntil: time.nullable(),
    }),
  ),
  notices: z.array(Notice.extend({ createdAt: time })),
  decisions: z.array(LogRow),
  decisionId: z.string().nullable(),
  flagCount: z.int(),
});
export type QueueRow = z.output<typeof QueueRow>;
