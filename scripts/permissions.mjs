/** `npm run docs:permissions`: generates docs/permissions.md from the permission table. `--check` only compares. */
import './node-version.mjs';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './checkout.mjs';
import { prepare } from './workspace.mjs';

await prepare();
const { ACTIONS, POLICY, DENIED_WHEN_BANNED } = await import('../dist/access/policy.js');
const { ROUTES } = await import('../dist/routes.js');

const ACTORS = [
  'anyone',
  'guest',
  'reader',
  'author',
  'moderator',
  'admin',
  'publisher',
  'queues:read',
  'decide',
  'sign-in',
];
const FILE = join(ROOT, 'docs', 'permissions.md');

const matrix = ACTIONS.map(
  (action) =>
    `| \`${action}\` | ${ACTORS.map((actor) => POLICY[action][actor] ?? '').join(' | ')} | ${DENIED_WHEN_BANNED.has(action) ? 'yes' : ''} |`,
);
const routes = ROUTES.map(
  (route) =>
    `| \`${route.method.toUpperCase()}\` | \`${route.path.replace('/v1/sites/:site', '').replace(/:(\w+)/g, '{$1}')}\` | \`${route.action}\` | ${route.summary} |`,
);
const page = `# Permissions

Generated from \`src/access/policy.ts\` by \`npm run docs:permissions\`; \`npm run check\` compares.

**yes**: any row of the site. **own**: the person's own rows (comments they wrote; articles that name them as an author, or that their
token lists). **peers**: other people who do not rank higher, and their comments. **below**: people who rank lower. Empty: no. The ranks are
guest, reader, author, moderator, admin; no one can moderate themselves. \`publisher\` is a service token with the scope \`publish\`,
and the last columns are its other scopes; a token that decides ranks like a moderator.

| action | ${ACTORS.join(' | ')} | stopped by a ban |
| --- | ${ACTORS.map(() => '---').join(' | ')} | --- |
${matrix.join('\n')}

## Routes

Below \`/v1/sites/{site}\`.

| method | address | action | what |
| --- | --- | --- | --- |
${routes.join('\n')}
`;
const { format, resolveConfig } = await import('prettier');
const formatted = await format(page, { ...(await resolveConfig(FILE)), parser: 'markdown' });

if (!process.argv.includes('--check')) {
  writeFileSync(FILE, formatted);
} else if (readFileSync(FILE, 'utf8') !== formatted) {
  console.error('docs/permissions.md does not match src/access/policy.ts: run `npm run docs:permissions`');
  process.exitCode = 1;
}
