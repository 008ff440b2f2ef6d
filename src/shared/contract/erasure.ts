/** Schemas of exporting and erasing a person's data. */
import * as z from 'zod';
import { ERASED_TEXTS } from '../enums.js';
import { cursor } from './values.js';

export const ExportQuery = z.strictObject({ cursor });
/** One JSON object per line; the pages in order, the last one without `next`, are the file. */
export const PersonExport = z.object({ content: z.string(), next: z.string().nullable() });
/** `texts`: whether the texts of public comments stay, without the name. Other texts are erased. */
export const ErasePersonInput = z.strictObject({ texts: z.enum(ERASED_TEXTS) });
/** That the person knows that nothing can be restored. */
export const EraseSelfInput = z.strictObject({ confirmed: z.literal(true) });

export type PersonExport = z.infer<typeof PersonExport>;
