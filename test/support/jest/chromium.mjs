/**
 * The Chromium of a Jest worker, loaded once for all of its files (`importOnce`): started when a file first needs it,
 * closed after a short time without use, because a worker only ends once nothing keeps it running. Files with a browser
 * run consecutively (`sequencer.mjs`), so this happens once per run.
 */
import { chromium } from 'playwright-core';
import { chromiumOptions } from '../../../scripts/chromium.mjs';

/** Jest kills a worker that is still running half a second after its last file; milliseconds. */
const LINGER = 250;

let launching = null;
let users = 0;
let idle;

/** Resolves with the browser; it stays open until `releaseBrowser` was called equally often. */
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
  // Ctrl-C ends Jest, and a browser ends when its pipe is closed.
  const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  return await chromium.launch({ ...(await chromiumOptions()), ...signals });
}
