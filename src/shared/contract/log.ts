/** Schemas of the audit log: filters and export. */
import * as z from 'zod';
import { cursor, id, pageSize } from './values.js';

const logFilter = {
  commentId: id.optional(),
  /** Whom it is about. */
  personId: id.optional(),
  /** Who did it. */
  actorId: id.optional(),
  action: z
    .string()
    .max(50)
    .regex(/^[a-z_]+\.[a-z_]+$/)
    .optional(),
  /** The first and the last day, UTC. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
};
export const LogQuery = z.strictObject({ ...logFilter, limit: pageSize(50, 100), cursor });
/** The pages in order, the last one without `next`, are the file. */
export const LogExportQuery = z.strictObject({
  ...logFilter,
  /** `csv` with a heading, or `json` with one entry per line (JSON Lines). */
  format: z.enum(['csv', 'json']),
  limit: pageSize(1_000, 1_000),
  cursor,
});
export const LogExport = z.object({ content: z.string(), next: z.string().nullable() });

export type LogQuery = z.infer<typeof LogQuery>;
export type LogExportQuery = z.infer<typeof LogExportQuery>;
export type LogExport = z.infer<typeof LogExport>;
