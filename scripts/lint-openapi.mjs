/** Lints the OpenAPI document of this tree with redocly.yaml, offline. */
import './node-version.mjs';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './processes.mjs';
import { ROOT } from './checkout.mjs';
import { prepare } from './workspace.mjs';

await prepare();
const { buildOpenApi } = await import('../dist/api/openapi.js');
const { ROUTES } = await import('../dist/routes.js');

const folder = mkdtempSync(join(tmpdir(), 'interline-openapi-'));
try {
  const document = join(folder, 'openapi.json');
  writeFileSync(document, JSON.stringify(buildOpenApi(ROUTES, '0.0.0'), null, 2));
  const redocly = join(ROOT, 'node_modules/@redocly/cli/bin/cli.js');
  const silence = {
    REDOCLY_TELEMETRY: 'off',
    REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
    REDOCLY_SUPPRESS_NOTIFICATIONS: 'true',
  };
  const args = [redocly, 'lint', document, '--config', join(ROOT, 'redocly.yaml'), '--format', 'stylish'];
  process.exitCode = await run(process.execPath, args, { cwd: ROOT, env: { ...process.env, ...silence } });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
