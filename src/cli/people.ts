/** Commands for a person's data: export and erasure. */
import { SERVICE } from '../access/principal.js';
import type { Site } from '../access/site.js';
import type { Context } from '../context.js';
import { erase } from '../features/people/erasure/erase.js';
import { exportPerson } from '../features/people/erasure/export.js';
import { findBySubject } from '../features/people/erasure/export-queries.js';
import { ErasePersonInput } from '../shared/contract.js';
import { option, optional, required, SITE, UsageError, type Command, type CommandInput } from './command.js';

const WHO = [
  option('--person <id>', 'the person, by the id the API and console use'),
  option('--sub <subject>', 'the person, by the host site’s id'),
  option('--issuer <iss>', 'whose id --sub is, if several issuers have it'),
];

interface Found {
  ctx: Context;
  site: Site;
  personId: string;
}

async function personOf({ context, values }: CommandInput): Promise<Found> {
  const ctx = await context();
  const site = await ctx.sites.find(required(values, 'site'));
  if (!site) throw new UsageError(`there is no site "${required(values, 'site')}"`);
  const [personId, subject, issuer] = ['person', 'sub', 'issuer'].map((name) => optional(values, name));
  if (personId !== undefined) return { ctx, site, personId };
  if (subject === undefined) throw new UsageError('give --person or --sub');
  const people = await findBySubject(ctx.db, site.id, subject);
  const found = people.filter((each) => issuer === undefined || each.issuer === issuer);
  if (found.length > 1) throw new UsageError('several issuers have that subject: give --issuer');
  if (!found[0]) throw new UsageError('there is no such person');
  return { ctx, site, personId: found[0].id };
}

export const personExport: Command = {
  name: 'person export',
  summary: 'Print all that is stored of a person, as JSON Lines',
  options: [SITE, ...WHO],
  async run(input) {
    const { ctx, site, personId } = await personOf(input);
    for (let cursor: string | undefined, last = false; !last;) {
      const { content, next } = await exportPerson(ctx, site, personId, cursor);
      if (content !== '') input.print(content.trimEnd());
      last = next === null;
      cursor = next ?? undefined;
    }
    return 0;
  },
};

export const personErase: Command = {
  name: 'person erase',
  summary: 'Erase a person’s data for good',
  options: [
    SITE,
    ...WHO,
    option('--texts <keep|remove>', 'the texts of their public comments; default: the site’s setting'),
    option('--confirm <person id>', 'the person’s id again, to skip the prompt'),
  ],
  async run(input) {
    const { values, ask, print } = input;
    const { ctx, site, personId } = await personOf(input);
    const { texts } = ErasePersonInput.partial().parse({ texts: optional(values, 'texts') });
    const confirmed =
      optional(values, 'confirm') ??
      (await ask(`This erases the person ${personId} and can’t be undone. Type the id to continue: `));
    if (confirmed !== personId)
      throw new UsageError(`nothing was erased; confirm with --confirm ${personId}`);
    await erase({ ctx, site, principal: SERVICE }, personId, texts);
    print('erased; a background job erases their comments and votes');
    return 0;
  },
};
