/**
 * The Chromium for tests and benchmarks: the headless shell of the npm package @sparticuz/chromium, so
 * that every machine uses the same one. It needs half the CPU time of a desktop Chromium in headless mode.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from './checkout.mjs';

/** For machines that the package has no browser for. */
const WELL_KNOWN_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** No sandbox, because tests may run as root; no background network requests. */
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

/** Options for Playwright's `launch` and `launchServer`. CHROMIUM_PATH overrides the executable. */
export async function chromiumOptions() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return { args: FLAGS, executablePath: named };
  if (process.platform === 'linux' && process.arch === 'x64') return { args: FLAGS, ...(await packaged()) };
  const installed = WELL_KNOWN_PATHS.find((path) => existsSync(path));
  if (!installed) throw new Error('No Chromium found: install one, or set CHROMIUM_PATH to its executable');
  return { args: FLAGS, executablePath: installed };
}

async function packaged() {
  const folder = await unpack();
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

/** Unpacks the package's browser once per installation; safe to call from several processes at once. */
async function unpack() {
  const folder = join(ROOT, 'node_modules', '.cache', 'interline-chromium');
  if (existsSync(folder)) return folder;
  await mkdir(dirname(folder), { recursive: true });
  const half = await mkdtemp(folder + '-');
  try {
    // The package unpacks into its process's temporary folder, and unpacks its libraries only on machines it was made for.
    // A separate process gets environment variables for both, without changing this one.
    await promisify(execFile)(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`,
      ],
      {
        cwd: ROOT,
        env: { ...process.env, NODE_OPTIONS: '', TMPDIR: half, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
      },
    );
    await writeFile(join(half, 'fonts.conf'), fontsConfiguration(folder));
    await rename(half, folder);
  } catch (error) {
    // Another process was faster; its result is the same.
    if (!['ENOTEMPTY', 'EEXIST'].includes(error.code ?? '')) throw error;
  } finally {
    await rm(half, { recursive: true, force: true });
  }
  return folder;
}

/** The package includes Open Sans; for other scripts the machine's fonts are used. */
function fontsConfiguration(folder) {
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
