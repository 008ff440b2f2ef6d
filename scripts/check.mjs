/** `npm run check`: everything that reads the code without running it. All steps run, whichever fails. */
import './node-version.mjs';
import { join } from 'node:path';
import { run } from './processes.mjs';
import { ROOT, prepare } from './workspace.mjs';

const STEPS = [
  ['types', 'typescript/bin/tsc', []],
  ['lint', 'eslint/bin/eslint.js', ['.', '--max-warnings=0']],
  [
    'architecture',
    'dependency-cruiser/bin/dependency-cruise.mjs',
    ['src', 'test', '--output-type', 'err-long'],
  ],
  ['dead code', 'knip/bin/knip.js', []],
  ['format', 'prettier/bin/prettier.cjs', ['--check', '.']],
  ['permissions page', '../scripts/permissions.mjs', ['--check']],
  ['OpenAPI', '../scripts/lint-openapi.mjs', []],
];

await prepare({ build: false });
const failed = [];
for (const [name, program, args] of STEPS) {
  const started = Date.now();
  console.log(`\n== ${name} ==`);
  const code = await run(process.execPath, [join(ROOT, 'node_modules', program), ...args], { cwd: ROOT });
  if (code !== 0) failed.push(name);
  console.log(`${code === 0 ? 'passed' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
console.log(failed.length === 0 ? '\nall checks passed' : `\nfailed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
