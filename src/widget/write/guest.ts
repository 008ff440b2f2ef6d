/** Writing without an account: a name, and a proof of work that the browser solves while the text is written. */
import type { GuestChallenge, GuestInput, GuestPass } from '../../shared/contract.js';
import { isShowable } from '../../shared/guest-name.js';
import { button, el, fill } from '../core/build.js';
import { parts, type GuestName } from './parts.js';
import { becomeGuest } from '../core/personal.js';
import { startWorker } from '../core/safe-html.js';
import type { Widget } from '../core/widget.js';
import { keep, kept } from '../core/storage.js';
import { Problem } from '../core/transport.js';

type Work = Omit<GuestInput, 'name'>;

/** The field for a guest's name, or the known guest's name; `errorId` is the id of the error element. */
export function createGuestName(widget: Widget, errorId: string): GuestName {
  const { t } = widget.words;
  const { transport } = widget;
  const nameKey = `interline:${transport.base}:name`;
  const input = el('input', {
    class: 'name-field',
    autocomplete: 'name',
    required: true,
    maxlength: 100,
    dir: 'auto',
    'aria-describedby': errorId,
  });
  const node = el('div', { class: 'guest' });
  const joining = createJoining(widget);

  input.value = kept(nameKey) ?? '';
  input.addEventListener('input', () => (start(), input.removeAttribute('aria-invalid')));
  draw();

  function draw(): void {
    if (transport.guest === null)
      return fill(node, [
        el('label', {}, el('span', {}, t('guest_name')), input),
        button(
          { class: 'link', part: 'sign-in' },
          () => void widget.host.emit('login-request'),
          t('guest_sign_in'),
        ),
      ]);
    fill(node, [
      el('span', { class: 'quiet' }, t('guest_writing', { name: input.value || t('someone') })),
      button({ class: 'link' }, () => (becomeGuest(transport, null), ask()), t('guest_change')),
    ]);
  }

  function ask(): void {
    draw();
    input.focus();
  }

  function start(): void {
    if (transport.guest === null) joining.start();
  }

  function fault(): string | null {
    if (transport.guest !== null) return null;
    const name = input.value.trim();
    if (name && isShowable(name)) return null;
    input.setAttribute('aria-invalid', 'true');
    input.focus();
    return t(name ? 'problem_invalid_name' : 'guest_name_needed');
  }

  async function join(): Promise<void> {
    if (transport.guest !== null) return;
    try {
      const pass = await joining.join(input.value.trim());
      input.value = pass.name;
      keep(nameKey, pass.name);
      becomeGuest(transport, pass.token);
    } finally {
      draw();
    }
  }

  return { node, start, fault, join };
}

/** Becoming a guest: the proof of work, started early, and the request with it. */
function createJoining(widget: Widget): { start: () => void; join: (name: string) => Promise<GuestPass> } {
  let work: Promise<Work> | undefined;

  async function send(name: string): Promise<GuestPass> {
    const body = JSON.stringify({ name, ...(await (work ?? doWork(widget))) });
    const headers = { 'content-type': 'application/json' };
    const response = await widget.transport.exchange('/guests', { method: 'POST', headers, body });
    return (await response.json()) as GuestPass;
  }

  return {
    start() {
      if (work) return;
      work = doWork(widget);
      // Posting tries again and shows the error.
      work.catch(() => (work = undefined));
    },
    async join(name) {
      try {
        return await send(name).catch((error: unknown) => {
          // Writing took longer than the challenge is valid: solve a new one, once.
          if (!(error instanceof Problem && error.code.startsWith('challenge_'))) throw error;
          work = undefined;
          return send(name);
        });
      } finally {
        work = undefined;
      }
    },
  };
}

async function doWork({ transport }: Widget): Promise<Work> {
  const challenge = await transport.read<GuestChallenge>('/guests/challenge', true);
  const { url, workInSlices } = await parts.work();
  const number = await workInWorker(url, challenge).catch(() => workInSlices(challenge));
  return { salt: challenge.salt, signature: challenge.signature, number };
}

/** Solves the challenge in a worker; rejects if the page forbids workers, for example from another origin. */
function workInWorker(url: string, challenge: GuestChallenge): Promise<number> {
  return new Promise((resolve, reject) => {
    const worker = startWorker(url);
    worker.onerror = reject;
    worker.onmessage = ({ data }: MessageEvent<number>) => (worker.terminate(), resolve(data));
    worker.postMessage(challenge);
  });
}
