/** `interline publish`: sends a page to the service, or to the database directly, and prints the effect on its threads. */
import { readFile } from 'node:fs/promises';
import { SERVICE } from '../access/principal.js';
import { publishArticle } from '../features/articles/use-cases.js';
import { PublishInput, PublishResult } from '../shared/contract.js';
import { PARAGRAPH_STATES } from '../shared/enums.js';
import {
  mandatory,
  option,
  optional,
  required,
  SITE,
  UsageError,
  type Command,
  type CommandInput,
} from './command.js';

export const publish: Command = {
  name: 'publish',
  summary: 'Publish a page’s text, or only report the effect on its threads',
  argument: { name: '<page.html>', description: 'the page' },
  options: [
    SITE,
    mandatory('--key <article key>', 'your own id of the article'),
    mandatory('--url <address>', 'the page’s address for readers'),
    mandatory('--title <title>', 'its title'),
    option('--content <css selector>', 'the element with the text; detected if left out'),
    option('--authors <sub,sub>', 'its authors, by the sub of their tokens'),
    option('--dry-run', 'write nothing, only report'),
    option(
      '--fail-on <state,state>',
      'exit with 2 if any paragraph gets this state, e.g. orphaned,ambiguous',
    ),
    option('--api <https://comments.example>', 'publish through the service instead of into the database'),
    option('--token <service token>', 'required with --api'),
  ],
  async run(input) {
    const { values, argument: file = '', print } = input;
    const failOn = statesOf(optional(values, 'failOn'));
    const page = PublishInput.parse({
      url: required(values, 'url'),
      title: required(values, 'title'),
      html: await readFile(file, 'utf8'),
      ...(optional(values, 'content') !== undefined && { contentSelector: optional(values, 'content') }),
      ...(optional(values, 'authors') !== undefined && { authors: optional(values, 'authors')?.split(',') }),
    });
    const dryRun = values['dryRun'] === true;
    const api = optional(values, 'api');
    const result =
      api === undefined
        ? await publishHere(input, page, dryRun)
        : await publishThere(input, api, page, dryRun);
    for (const line of table(result)) print(line);
    return failOn.some((state) => result.report[state] > 0) ? 2 : 0;
  },
};

type State = (typeof PARAGRAPH_STATES)[number];

function statesOf(list: string | undefined): State[] {
  return (list?.split(',') ?? []).map((name) => {
    const state = PARAGRAPH_STATES.find((candidate) => candidate === name);
    if (!state) throw new UsageError(`--fail-on accepts ${PARAGRAPH_STATES.join(', ')}`);
    return state;
  });
}

async function publishHere(
  { context, values }: CommandInput,
  page: PublishInput,
  dryRun: boolean,
): Promise<PublishResult> {
  const ctx = await context();
  const site = await ctx.sites.find(required(values, 'site'));
  if (!site) throw new UsageError(`there is no site "${required(values, 'site')}"`);
  const { result } = await publishArticle(
    { ctx, site, principal: SERVICE },
    { key: required(values, 'key'), dryRun },
    page,
  );
  return result;
}

async function publishThere(
  { values }: CommandInput,
  api: string,
  page: PublishInput,
  dryRun: boolean,
): Promise<PublishResult> {
  const path = `/v1/sites/${encodeURIComponent(required(values, 'site'))}/publications/${encodeURIComponent(required(values, 'key'))}`;
  const response = await fetch(`${api.replace(/\/+$/, '')}${path}?dryRun=${String(dryRun)}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${required(values, 'token')}` },
    body: JSON.stringify(page),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`the service answered ${response.status}: ${text.slice(0, 500)}`);
  return PublishResult.parse(JSON.parse(text));
}

function table(result: PublishResult): string[] {
  const { report } = result;
  const head = result.unchanged
    ? ['The text has not changed since it was last published.']
    : [
        `${report.blocks} blocks, ${report.added} of them new. Paragraphs with threads: ` +
          PARAGRAPH_STATES.map((state) => `${report[state]} ${state}`).join(', ') +
          '.',
      ];
  const place = (index: number | null) => (index === null ? '-' : String(index + 1));
  const rows = report.items.map((item) =>
    [
      item.state.padEnd(10),
      `${place(item.from)} -> ${place(item.to)}`.padEnd(12),
      item.method.padEnd(12),
      `${Math.round(item.confidence * 100)} %`.padStart(6),
      `${item.comments}`.padStart(9),
      item.excerpt,
    ].join('  '),
  );
  const columns = [
    'state'.padEnd(10),
    'block'.padEnd(12),
    'method'.padEnd(12),
    ' sure',
    'comments',
    'paragraph',
  ].join('  ');
  return [
    result.dryRun ? 'Dry run: nothing was written.' : 'Published.',
    ...head,
    ...(rows.length > 0 ? ['', columns, ...rows] : []),
  ];
}
