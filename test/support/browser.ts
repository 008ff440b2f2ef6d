/**
 * A real Chromium for tests: the machine's own where there is one, else the one the npm package @sparticuz/chromium
 * carries, so that the tests run on a machine without a browser.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';

const WELL_KNOWN_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** No sandbox, since tests may run as root; nothing that makes a browser call home. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/** Launches a browser with an empty profile; the caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  return await chromium.launch({ args: FLAGS, ...(await findBrowser()) });
}

async function findBrowser(): Promise<Pick<LaunchOptions, 'executablePath' | 'env'>> {
  const installed = process.env['CHROMIUM_PATH'] ?? WELL_KNOWN_PATHS.find((path) => existsSync(path));
  if (installed) return { executablePath: installed };
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('No Chromium found: install one, or set CHROMIUM_PATH to its executable');
  const folder = await inflatePackagedBrowser();
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

/** Unpacks the npm package's browser once per installation; several test workers may come here together. */
async function inflatePackagedBrowser(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const modules = join(entry.slice(0, entry.lastIndexOf('node_modules')), 'node_modules');
  const folder = join(modules, '.cache', 'interline-chromium');
  if (existsSync(folder)) return folder;
  await mkdir(dirname(folder), { recursive: true });
  const half = await mkdtemp(folder + '-');
  try {
    // The package unpacks into the temporary folder of its process, and its libraries only where it takes the
    // machine for the one it was made for. A process of its own is told both without changing this one.
    await promisify(execFile)(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`,
      ],
      {
        cwd: dirname(modules),
        env: { ...process.env, NODE_OPTIONS: '', TMPDIR: half, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
      },
    );
    await writeFile(join(half, 'fonts.conf'), fontsConfiguration(folder));
    await rename(half, folder);
  } catch (error) {
    // Another worker was first; its result is the same.
    if (!['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    await rm(half, { recursive: true, force: true });
  }
  return folder;
}

/** The package brings Open Sans; whatever else the machine has serves the scripts that lacks. */
function fontsConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
}
