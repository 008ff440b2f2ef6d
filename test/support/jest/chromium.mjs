/**
 * The Chromium of a Jest worker, loaded once for all of its files (`importOnce`): started when a file first needs it, closed
 * when none has for a moment, since a worker ends once nothing keeps it. Files with a browser follow one another
 * (`sequencer.mjs`), so that is once in a run.
 */
import { chromium } from 'playwright-core';
import { chromiumOptions } from '../../../scripts/chromium.mjs';

/** Jest kills a worker that has not ended half a second after its last file; milliseconds. */
const LINGER = 250;

let launching = null;
let users = 0;
let idle;

/** Resolves with the browser; it stays open until `releaseBrowser` was called as often. */
export async function acquireBrowser() {
  clearTimeout(idle);
  users++;
  launching ??= launch();
  return await launching;
}

export function releaseBrowser() {
  users--;
  if (users > 0) return;
  clearTimeout(idle);
  idle = setTimeout(() => {
    const closing = launching;
    launching = null;
    void closing?.then((browser) => browser.close());
  }, LINGER);
}

async function launch() {
  // The signals of Ctrl-C end Jest, and a browser whose pipe is closed ends.
  const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  return await chromium.launch({ ...(await chromiumOptions()), ...signals });
}
