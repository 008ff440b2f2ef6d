/** Shapes of queue items and audit log entries as SQL builds them. */
import * as z from 'zod';
import { ROLES } from '../../shared/enums.js';
import { Decision, Flag, Notice, QueueItem } from '../../shared/contract.js';

/** A time as Postgres writes it in JSON; `view.ts` converts it. */
const time = z.string();
export const LogRow = Decision.extend({ createdAt: time });

/** As the database returns it; `view.ts` converts the times and adds the state. */
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
