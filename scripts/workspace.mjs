/**
 * Prepares a checkout for running: dependencies installed, Prisma client generated, `dist/` built. Each step
 * checks what exists and takes milliseconds if nothing changed. Built-ins only, because dependencies may not be installed yet.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT, fail, listFiles, say } from './checkout.mjs';
import { listLocales } from './locales.mjs';
import { capture, run } from './processes.mjs';

/** Installs, generates and builds what is missing or out of date; one process per checkout at a time. */
export async function prepare({ generate = true, build = true } = {}) {
  await withLock(async () => {
    await install();
    if (generate) await generateClient();
    if (generate) listLocales();
    if (build) await compile();
  });
}

async function compile() {
  const { build, BuildError } = await import('./compile.mjs');
  try {
    await build();
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    fail(error.message);
  }
}

async function withLock(work) {
  const file = join(ROOT, '.data', 'prepare.lock');
  mkdirSync(dirname(file), { recursive: true });
  for (let told = false; ; await sleep(100)) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = lockHolder(file);
    if (holder === 'none') rmSync(file, { force: true });
    else if (!told) {
      told = true;
      say(`waiting for process ${holder}, which is installing or building in the same folder`);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function lockHolder(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    // Empty: another process has just created it and not written it yet, unless that was long ago.
    if (!pid) return Date.now() - statSync(file).mtimeMs > 5000 ? 'none' : 'unknown';
    process.kill(pid, 0);
    return String(pid);
  } catch (error) {
    return error.code === 'EPERM' ? 'of another user' : 'none';
  }
}

async function install() {
  const reason = whyInstall();
  if (!reason) return;
  say(`installing dependencies (${reason}); this takes a minute or two`);
  let code = await npm('ci');
  if (code !== 0) {
    say('npm ci failed, see above; trying npm install, which accepts an incomplete lock file');
    code = await npm('install', '--no-save');
  }
  if (code !== 0)
    fail(`dependencies could not be installed (npm exit code ${code}); see the output above`, code);
}

function npm(...command) {
  // With NODE_ENV=production npm would omit the build tools that a checkout needs.
  const args = [...command, '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const cli = process.env.npm_execpath;
  return /npm-cli\.[cm]?js$/.test(cli ?? '')
    ? run(process.execPath, [cli, ...args], { cwd: ROOT })
    : run('npm', args, { cwd: ROOT, shell: process.platform === 'win32' });
}

/** Compares what npm recorded as installed with the lock file; file times mean nothing after a clone or copy. */
function whyInstall() {
  const installedFile = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return 'node_modules is missing or incomplete';
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;
  for (const [path, { version, optional, peer, link }] of Object.entries(wanted)) {
    if (path === '' || link) continue;
    const have = installed[path];
    if (!have && !optional && !peer) return `${path} is missing`;
    if (have && have.version !== version)
      return `${path} is ${have.version}, package-lock.json has ${version}`;
  }
  return undefined;
}

async function generateClient() {
  const schemas = listFiles(join(ROOT, 'prisma')).filter((file) => file.endsWith('.prisma'));
  if (schemas.length === 0) fail('prisma/schema.prisma is missing');
  const inputs = [
    ...schemas.map((file) => 'prisma/' + file),
    'prisma.config.ts',
    'node_modules/prisma/package.json',
    'node_modules/prisma-json-types-generator/package.json',
  ];
  const hash = createHash('sha256');
  for (const file of inputs) hash.update(file).update(readFileSync(join(ROOT, file)));
  const fingerprint = hash.digest('hex');
  const stamp = join(ROOT, 'src', 'generated', '.fingerprint');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return;
  say('generating the database client');
  const { code, output } = await capture(
    process.execPath,
    [join(ROOT, 'node_modules/prisma/build/index.js'), 'generate'],
    {
      cwd: ROOT,
      env: {
        ...process.env,
        // Prisma looks here for the generator of the column types.
        PATH: [join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
        // Generating needs no schema engine, but Prisma downloads one unless this names an existing executable.
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        CHECKPOINT_DISABLE: '1',
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
      },
    },
  );
  if (code !== 0) fail(`prisma generate failed with exit code ${code}:\n${output}`, code);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint);
}
