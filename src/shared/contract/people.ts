/** Schemas of what moderators know of a person, and of deciding about all of a person's comments. */
import * as z from 'zod';
import { DECISION_REASONS } from '../enums.js';
import { Decision, PersonRecord } from './moderation.js';
import { OwnReports } from './statements.js';
import { count, id, line, note, time } from './values.js';

/** A moderator's note on a person, which only moderators see. */
export const PersonNote = z.object({ id, text: z.string(), by: z.string(), byId: id, createdAt: time });
export const PersonNotes = z.object({ items: z.array(PersonNote) });
export const PersonNoteInput = z.strictObject({ text: line(2_000, 1) });
export const PersonHistory = z.object({
  person: PersonRecord,
  /** What the caller may do, by rank. */
  may: z.object({
    decide: z.boolean(),
    ban: z.boolean(),
    unban: z.boolean(),
    standing: z.boolean(),
    warn: z.boolean(),
    erase: z.boolean(),
  }),
  /** The newest fifty of each. The log has all decisions. */
  notes: z.array(PersonNote),
  decisions: z.array(Decision),
  /** Those the person made. */
  reports: OwnReports.shape.items,
});
/** Rejects comments of a person, at most a hundred per call. `batch` is an id of the client's, the same for all calls of one decision. */
export const RejectAllInput = z.strictObject({
  batch: id,
  reason: z.enum(DECISION_REASONS).exclude(['within_rules']),
  note: note(2_000),
});
export const UndoAllInput = z.strictObject({ batch: id });
/** `done`: comments changed by this call. `left`: whether there are more, for another call with the same body. */
export const BatchResult = z.object({ done: count, left: z.boolean() });

export type PersonNote = z.infer<typeof PersonNote>;
export type PersonNotes = z.infer<typeof PersonNotes>;
export type PersonHistory = z.infer<typeof PersonHistory>;
export type RejectAllInput = z.infer<typeof RejectAllInput>;
export type BatchResult = z.infer<typeof BatchResult>;
