/** Reporting a comment to the moderators. */
import type { FlagInput, FlagResult } from '../../shared/contract.js';
import type { FlagReason } from '../../shared/enums.js';
import { el } from '../core/build.js';
import type { Session } from '../core/session.js';
import type { CommentView } from '../list/comment.js';
import { openDialog } from './dialog.js';
import { attempt, explain } from '../core/problems.js';

const MAX_NOTE = 1000;

/** Asks for the reason and a note, then reports. */
export async function openFlagDialog(session: Session, view: CommentView): Promise<void> {
  const { t } = session.words;
  const { id } = view.comment;
  const reasons = session.page.site.settings.flagReasons;
  const allowed = await attempt(session, view.slot, () => Promise.resolve());
  if (!allowed) return;
  openDialog(session, view.node, {
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
        const result = await session.transport.call<FlagResult>('PUT', `/comments/${id}/flag`, input);
        session.overlay?.flags.push(id);
        session.tell('flag', result);
      } catch (error) {
        return explain(session, error, 'report_failed');
      }
      view.slot.append(el('p', { class: 'notice quiet' }, t('report_sent')));
      session.say(t('report_sent'));
      return undefined;
    },
  });
}
