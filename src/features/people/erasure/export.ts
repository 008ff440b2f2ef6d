/** All that is stored of a person, as JSON Lines in pages that make one file. */
import * as z from 'zod';
import type { Site } from '../../../access/site.js';
import type { Context } from '../../../context.js';
import { readCursor, writeCursor } from '../../../http/cursor.js';
import { Problem } from '../../../http/problem.js';
import type { PersonExport } from '../../../shared/contract.js';
import { findPerson } from '../queries.js';
import { readSection, SECTIONS } from './export-queries.js';

/** `after`: the last key of the section that was read; absent at its beginning. */
const Cursor = z.object({
  section: z
    .int()
    .min(0)
    .max(SECTIONS.length - 1),
  after: z.uuid().optional(),
});

/** A page: rows of one section. Moderators are not named in it. */
export async function exportPerson(
  ctx: Context,
  site: Site,
  personId: string,
  cursor: string | undefined,
): Promise<PersonExport> {
  const at = readCursor(cursor, Cursor) ?? { section: 0 };
  const section = SECTIONS[at.section];
  if (!section || !(await findPerson(ctx.db, site.id, personId))) throw new Problem('person_not_found');
  const rows = await readSection(ctx.db, site.id, personId, section, at.after ?? null);
  const shown = rows.slice(0, section.rows);
  const last = shown.at(-1);
  return {
    content: shown.map(({ item }) => `${JSON.stringify(item)}\n`).join(''),
    next:
      rows.length > shown.length && last
        ? writeCursor({ section: at.section, after: last.key })
        : nextSection(at.section),
  };
}

function nextSection(section: number): string | null {
  return section + 1 < SECTIONS.length ? writeCursor({ section: section + 1 }) : null;
}
