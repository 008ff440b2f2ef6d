/**
 * `npm run check`: all static checks. All steps run even if some fail, two at a time; the output of
 * each step is printed at once.
 */
import './node-version.mjs';
import { join } from 'node:path';
import { capture } from './processes.mjs';
import { ROOT } from './checkout.mjs';
import { prepare } from './workspace.mjs';

/** The longest first, so that none of them runs alone at the end. */
const STEPS = [
  ['lint', 'eslint/bin/eslint.js', ['.', '--max-warnings=0']],
  ['types', 'typescript-native/bin/tsc', []],
  [
    'architecture',
    'dependency-cruiser/bin/dependency-cruise.mjs',
    ['src', 'test', '--output-type', 'err-long'],
  ],
  ['format', 'prettier/bin/prettier.cjs', ['--check', '.']],
  ['dead code', 'knip/bin/knip.js', []],
  ['OpenAPI', '../scripts/lint-openapi.mjs', []],
  ['permissions page', '../scripts/permissions.mjs', ['--check']],
];
const AT_A_TIME = 2;

// Built once here, for the steps that import the built service.
await prepare();
const failed = [];
const waiting = [...STEPS];
await Promise.all(Array.from({ length: AT_A_TIME }, work));
console.log(failed.length === 0 ? '\nall checks passed' : `\nfailed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;

async function work() {
  for (let step = waiting.shift(); step; step = waiting.shift()) {
    const [name, program, args] = step;
    const started = Date.now();
    const { code, output } = await capture(process.execPath, [join(ROOT, 'node_modules', program), ...args], {
      cwd: ROOT,
    });
    if (code !== 0) failed.push(name);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    console.log(`\n== ${name} ==\n${output}${code === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
  }
}
