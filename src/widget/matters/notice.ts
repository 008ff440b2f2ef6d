/** Reporting illegal content without an account, and checking the outcome with the receipt. */
import type { NoticeInput, NoticeReceipt, NoticeStatus } from '../../shared/contract.js';
import type { NoticeGround } from '../../shared/enums.js';
import type { CommentView } from '../comment/types.js';
import { button, el, fill } from '../core/build.js';
import { explain } from '../core/problems.js';
import { addStyle } from '../core/sheets.js';
import { Problem } from '../core/transport.js';
import type { Widget } from '../core/widget.js';
import type { MattersWords, OpenDialog } from '../manage/parts.js';
import style from '../style/matters.css';

const MAX_EXPLANATION = 5_000;
/** Repeated here, because importing the contract's list would add it to every page load. */
const GROUNDS: readonly NoticeGround[] = [
  'hate',
  'threat',
  'defamation',
  'privacy',
  'copyright',
  'fraud',
  'child_safety',
  'other',
];

/** Asks for the law, the reason and an email address; then shows the receipt. */
export function openNotice(
  widget: Widget,
  view: CommentView,
  words: MattersWords,
  openDialog: OpenDialog,
): void {
  addStyle(view.node.getRootNode() as ShadowRoot, style);
  const content = el('div', {}, ...fieldsOf(widget, words));
  let sent = false;
  openDialog(widget, view.node, {
    title: words.t('notice'),
    content: [content],
    submit: widget.words.t('report_send'),
    async act(form) {
      // The submit button closes the receipt.
      if (sent) return undefined;
      const input = inputOf(view.comment.id, new FormData(form));
      if (!input) return words.t('notice_missing');
      try {
        const receipt = await send(widget, input);
        fill(content, [receiptOf(words, receipt)]);
        for (const face of form.querySelectorAll('.finish .primary'))
          face.textContent = widget.words.t('close');
        form.querySelector('.finish .second')?.remove();
        widget.host.announce(words.t('notice_sent') + ' ' + receipt);
        sent = true;
        return '';
      } catch (error) {
        return await explain(widget, error, 'report_failed');
      }
    },
  });
}

function fieldsOf(widget: Widget, words: MattersWords): HTMLElement[] {
  return [
    el('p', { class: 'quiet' }, words.t('notice_intro')),
    el(
      'fieldset',
      {},
      el('legend', {}, words.t('notice_ground')),
      ...GROUNDS.map((ground) => choice(words, ground)),
    ),
    el(
      'label',
      { class: 'note' },
      words.t('notice_explain'),
      el('textarea', { name: 'explanation', rows: 4, maxlength: MAX_EXPLANATION, dir: 'auto' }),
    ),
    el(
      'label',
      { class: 'note' },
      words.t('notice_contact'),
      el('input', { name: 'email', type: 'email', class: 'line', autocomplete: 'email' }),
    ),
    el(
      'label',
      { class: 'choice' },
      el('input', { type: 'checkbox', name: 'true' }),
      el('span', {}, words.t('notice_true')),
    ),
    receiptCheck(widget, words),
  ];
}

function choice(words: MattersWords, ground: NoticeGround): HTMLElement {
  return el(
    'label',
    { class: 'choice' },
    el('input', { type: 'radio', name: 'ground', value: ground }),
    words.t(`ground_${ground}`),
  );
}

/** The request body; null if something is missing. */
function inputOf(commentId: string, data: FormData): NoticeInput | null {
  const ground = data.get('ground') as NoticeGround | null;
  const explanation = (data.get('explanation') as string).trim();
  const email = (data.get('email') as string).trim();
  if (!ground || !explanation || !data.has('true')) return null;
  return { commentId, ground, explanation, goodFaith: true, ...(email && { email }) };
}

async function send({ transport }: Widget, input: NoticeInput): Promise<string> {
  const response = await transport.exchange('/notices', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
  });
  return ((await response.json()) as NoticeReceipt).receipt;
}

function receiptOf(words: MattersWords, receipt: string): HTMLElement {
  return el(
    'div',
    {},
    el('p', {}, words.t('notice_sent')),
    el('p', {}, el('code', { class: 'receipt' }, receipt)),
  );
}

/** A field for the receipt of an earlier report. */
function receiptCheck(widget: Widget, words: MattersWords): HTMLElement {
  const field = el('input', { class: 'line', 'aria-label': words.t('receipt'), autocomplete: 'off' });
  const outcome = el('p', { role: 'status' });
  async function look(): Promise<void> {
    const path = '/notices/' + encodeURIComponent(field.value.trim() || '-');
    try {
      outcome.textContent = outcomeOf(widget, words, await widget.transport.read<NoticeStatus>(path, true));
    } catch (error) {
      const unknown = error instanceof Problem && error.code === 'notice_not_found';
      outcome.textContent = unknown ? words.t('receipt_unknown') : await explain(widget, error);
    }
  }
  // Enter in this field must not submit the report.
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    void look();
  });
  return el(
    'details',
    { class: 'check' },
    el('summary', {}, words.t('receipt_check')),
    el(
      'div',
      { class: 'pair' },
      field,
      button({ class: 'second' }, () => void look(), words.t('receipt')),
    ),
    outcome,
  );
}

function outcomeOf({ words: { t } }: Widget, words: MattersWords, { outcome }: NoticeStatus): string {
  return outcome === 'gone' ? t('tombstone_deleted') : words.t(`report_${outcome}`);
}
