/** Shows the console once its texts are loaded. */
import { render } from 'preact';
import { App } from './app.js';
import { loadLaterText } from './language.js';
import { restoreSession, takeInvitation } from './session.js';

export function start(): void {
  const place = document.getElementById('console');
  const invitation = takeInvitation();
  if (place) render(<App initial={invitation ? null : restoreSession()} invitation={invitation} />, place);
  // While the service answers, so that views and dialogs need not wait for it.
  loadLaterText().catch(() => undefined);
}
