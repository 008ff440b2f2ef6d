/** The comment form: a growing field, a counter near the limit, errors below. */
import { button, el, fill } from '../core/build.js';
import { plainMentions } from '../../shared/mentions.js';
import { ignoreFailure } from '../core/parts.js';
import { parts } from './parts.js';
import type { Widget } from '../core/widget.js';
import { draftKey, keepDraft, readDraft } from './drafts.js';
import type { Field, FieldOptions } from './field.js';
import { mentionedIn } from './mentioned.js';
import { forget, isPassing, type Message } from './pending-store.js';
import { createOutgoing } from './retry-queue.js';
import { newKey } from './posting.js';
import { explain, signInNotice, wantsSignIn } from '../core/problems.js';
import type { Signature } from './author-fields.js';

export interface ComposerOptions {
  label: string;
  submit: string;
  /** Storage key of the draft; none for edits, whose text is on the server. */
  draft: string | null;
  text?: string;
  /** HTML of `text`, rendered by the service. */
  html?: string;
  /** The Idempotency-Key with which `text` was sent before. */
  key?: string;
  /** Its thread, if there is one: people in it are suggested first. */
  threadId?: string;
  /** The subject, shown above the field. */
  about?: HTMLElement | null;
  /** Additional fields of a new comment; their errors are in the element with that id. */
  signature: ((errorId: string) => Signature) | null;
  send: (message: Message) => Promise<unknown>;
  createField: (options: Omit<FieldOptions, 'widget' | 'root'>) => Field;
  /** Collapsed to one line until it is used. */
  idle?: boolean;
  /** Called after sending or cancelling. */
  close: (sent: boolean) => void;
}

/** Show the counter if less than this share of the limit is left. */
const NEAR_LIMIT = 0.1;

export interface Composer {
  node: HTMLElement;
  focus: () => void;
  /** Sends the text. */
  send: () => Promise<void>;
  /** Whether it is being sent, or waits for the service. */
  busy: () => boolean;
}

/** A composer; insert it, then `focus()` it. */
// eslint-disable-next-line max-lines-per-function -- One form and its state; a class is 100 bytes more (decision 033).
export function createComposer(widget: Widget, options: ComposerOptions): Composer {
  const { t } = widget.words;
  const limit = widget.store.page.site.settings.maxCommentLength;
  const draft = options.draft === null ? null : draftKey(widget.transport.base, options.draft);
  const kept = draft === null ? '' : readDraft(draft);
  const errorId = 'error-' + newKey().slice(0, 8);
  const mentioned = mentionedIn();
  const signature = options.signature?.(errorId);
  const isKnown = signature?.known() !== false;
  const { label } = options;
  const field = options.createField({ label, errorId, mentioned, isKnown, showProblem });
  const submit = (): string => signature?.submit() ?? options.submit;
  const outgoing = options.draft === null ? null : createOutgoing(widget);
  const counter = el('span', { class: 'counter quiet', hidden: true });
  const problem = el('div', { class: 'problem', id: errorId });
  const post = el('button', { type: 'submit', class: 'primary' }, submit());
  const keys = /Mac|iP/.test(navigator.platform) ? '⌘↩' : 'Ctrl+Enter';
  const form = el(
    'form',
    { class: options.idle && !kept ? 'composer idle' : 'composer', novalidate: true },
    options.about,
    outgoing?.node,
    el(
      'div',
      { class: 'field' },
      field.node,
      signature?.node,
      field.preview,
      el(
        'div',
        { class: 'tools' },
        ...field.tools,
        counter,
        el(
          'div',
          { class: 'finish' },
          button({ class: 'second' }, () => options.close(false), t('cancel')),
          post,
        ),
      ),
    ),
    problem,
  );
  post.title = t('shortcut_hint', { keys });
  let key = options.key ?? newKey();
  let keyFor = options.key ? options.text : '';
  let sending = false;

  field.write(options.text ?? kept, options.html);
  field.node.addEventListener('input', () => (signature?.start(), change()));
  field.node.addEventListener('input', offer);
  form.addEventListener('focusin', () => form.classList.remove('idle'));
  // More buttons, or a form for a link, need more room.
  form.addEventListener('click', showPost);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send();
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void send();
    }
    if (event.key === 'Escape' && !field.text().trim()) {
      event.stopPropagation();
      options.close(false);
    }
  });

  function showPost(): void {
    if (field.node.matches(':focus')) post.scrollIntoView({ block: 'nearest' });
  }

  function change(): void {
    // An empty field has no direction; its placeholder uses the page's.
    field.node.dir = field.text() ? 'auto' : '';
    field.update();
    showPost();
    const body = field.read();
    if (draft !== null) keepDraft(draft, body);
    const left = limit - plainMentions(body).length;
    counter.hidden = left > limit * NEAR_LIMIT;
    counter.classList.toggle('bad', left < 0);
    counter.textContent = t(left < 0 ? 'characters_over' : 'characters_left', { count: Math.abs(left) });
    post.disabled = sending;
  }

  /** An error message for a text, or null. */
  function faultOf(body: string): string | null {
    if (!body.trim()) return t('text_missing');
    const over = plainMentions(body).length - limit;
    return over > 0 ? t('characters_over', { count: over }) : null;
  }

  /** Loads suggestions of people when the first `@` is typed. */
  function offer(): void {
    if (!widget.store.page.article || !field.text().includes('@')) return;
    field.node.removeEventListener('input', offer);
    parts.people().then(({ suggestPeople }) => {
      if (field.node.isConnected)
        suggestPeople(widget, field, { threadId: options.threadId, choose: mentioned.label });
    }, ignoreFailure);
  }

  async function showProblem(error: unknown): Promise<void> {
    const unknown = wantsSignIn(error);
    // The text is not at fault then.
    const isKept = unknown || isPassing(error);
    const text = (await explain(widget, error)) + (isKept ? ' ' + t('text_kept') : '');
    if (!isKept) field.node.setAttribute('aria-invalid', 'true');
    if (unknown) fill(problem, [signInNotice(widget, text)]);
    else complain(text);
  }

  function complain(text: string): void {
    fill(problem, [el('p', { class: 'notice bad', role: 'alert' }, text)]);
  }

  async function send(): Promise<void> {
    const body = field.read();
    if (sending) return;
    const fault = faultOf(body);
    if (fault) {
      field.focus();
      return complain(fault);
    }
    const missing = await signature?.fault();
    if (missing) return complain(missing);
    // Sending the same text again repeats the attempt: the service executes it once.
    if (keyFor !== body) key = newKey();
    keyFor = body;
    sending = true;
    post.textContent = t('posting');
    fill(problem, []);
    field.node.removeAttribute('aria-invalid');
    const once = (): Promise<unknown> => options.send({ body, key, draft: options.draft ?? '' });
    const deliver = (): Promise<unknown> => (signature ? signature.send(once) : once());
    try {
      const sent = outgoing ? outgoing.carry(field.text(), deliver) : deliver().then(() => true);
      // After the focus has moved to an element that stays.
      change();
      if (!(await sent)) return takeBack();
      // Clears the draft too, after the next redraw.
      field.write('');
      options.close(true);
    } catch (error) {
      // The text is in the field again, and stored as a draft.
      forget(widget, key);
      await showProblem(error);
      widget.host.emit('error', { error });
    } finally {
      sending = false;
      post.textContent = submit();
      change();
    }
  }

  /** The author wants to change it before it is sent. */
  function takeBack(): void {
    if (widget.end.aborted) return;
    forget(widget, key);
    field.focus();
  }

  change();
  return {
    node: form,
    send,
    busy: () => sending,
    focus() {
      if (sending) return outgoing?.node.focus();
      field.focus();
      change();
      if (kept && !options.text) widget.host.announce(t('draft_restored'));
    },
  };
}
