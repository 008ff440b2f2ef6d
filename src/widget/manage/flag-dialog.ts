/** Reporting a comment to the moderators. */
import type { FlagInput, FlagResult } from '../../shared/contract.js';
import type { FlagReason } from '../../shared/enums.js';
import { exact } from '../../shared/i18n/dates.js';
import { el } from '../core/build.js';
import type { Widget } from '../core/widget.js';
import type { CommentView } from '../comment/types.js';
import { openDialog } from './dialog.js';
import { mattersWords } from './messages.js';
import { attempt, explain } from '../core/problems.js';

const MAX_NOTE = 1000;

/** Whether the reader may not report; if so, shows until when and why. */
async function isMuted(widget: Widget, view: CommentView): Promise<boolean> {
  const muted = widget.store.overlay?.reportsMuted;
  if (!muted) return false;
  const { until, reason } = muted;
  const words = await mattersWords(widget);
  const time = until ? exact(widget.words.locale, until) : '';
  const said = words.t(until ? 'reports_muted_until' : 'reports_muted', { time, reason });
  view.slot.append(el('p', { class: 'notice', role: 'status' }, said));
  return true;
}

/** Asks for the reason and a note, then reports. */
export async function openFlagDialog(widget: Widget, view: CommentView): Promise<void> {
  const { t } = widget.words;
  const { id } = view.comment;
  const reasons = widget.store.page.site.settings.flagReasons;
  const allowed = await attempt(widget, view.slot, () => Promise.resolve());
  if (!allowed) return;
  if (await isMuted(widget, view)) return;
  openDialog(widget, view.node, {
    title: t('report_title'),
    content: [
      el('p', { class: 'quiet' }, t('report_intro')),
      el(
        'fieldset',
        {},
        el('legend', {}, t('report_reason')),
        ...reasons.map((reason) =>
          el(
            'label',
            { class: 'choice' },
            el('input', { type: 'radio', name: 'reason', value: reason }),
            t(`flag_${reason}`),
          ),
        ),
      ),
      el(
        'label',
        { class: 'note' },
        t('report_note'),
        el('textarea', { name: 'note', rows: 3, maxlength: MAX_NOTE, dir: 'auto' }),
      ),
    ],
    submit: t('report_send'),
    async act(form) {
      const data = new FormData(form);
      const reason = data.get('reason') as FlagReason | null;
      const note = (data.get('note') as string).trim();
      if (!reason) return t('report_choose');
      const input: FlagInput = { reason, ...(note && { note }) };
      try {
        const result = await widget.transport.call<FlagResult>('PUT', `/comments/${id}/flag`, input);
        widget.store.overlay?.flags.push(id);
        widget.host.emit('flag', result);
      } catch (error) {
        return await explain(widget, error, 'report_failed');
      }
      view.slot.append(el('p', { class: 'notice quiet' }, t('report_sent')));
      widget.host.announce(t('report_sent'));
      return undefined;
    },
  });
}
