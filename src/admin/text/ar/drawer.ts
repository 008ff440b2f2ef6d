/** Arabic: what moderators know of a person. */
import type * as en from '../en/drawer.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('ar');

export const drawerWords: typeof en.drawerWords = {
  warn: 'إنذار…',
  warnHeading: (name) => t`إنذار ${name}`,
  warnHint: 'لا يمكنه التعليق حتى يؤكد قراءة الإنذار.',
  warnReason: 'الإنذار، ويراه الشخص',
  warnSubmit: 'إنذار',
  warned: (name) => t`أُنذر ${name}.`,
  warning: (read) => (read ? 'أُنذر وقرأ الإنذار' : 'أُنذر ولم يقرأ الإنذار بعد'),
  notes: 'الملاحظات',
  notesHint: 'لا يراها إلا المشرفون.',
  noNotes: 'لا توجد ملاحظات.',
  newNote: 'ملاحظة جديدة',
  addNote: 'إضافة ملاحظة',
  noted: 'أُضيفت الملاحظة.',
  deleted: 'حُذفت الملاحظة.',
  deleteNote: 'حذف الملاحظة',
  noteBy: 'كتبها',
  logByPerson: 'كل ما فعله',
  reports: 'بلاغاته',
  noReports: 'لم يبلّغ عن شيء.',
  outcomes: { open: 'مفتوح', upheld: 'ثبت', declined: 'رُدّ' },
  allComments: 'كل التعليقات',
  rejectAll: 'رفض كل تعليقاته…',
  confirm: (published) =>
    t`يرفض هذا كل تعليقاته العلنية أو المنتظرة (العلنية: ${published}). يمكنك التراجع عن ذلك هنا.`,
  reason: 'السبب',
  note: 'ملاحظة للكاتب (اختيارية)',
  rejectSubmit: 'رفض الكل',
  rejected: (count) =>
    plural(count, {
      zero: 'رُفض # تعليق.',
      one: 'رُفض تعليق واحد (#).',
      two: 'رُفض تعليقان (#).',
      few: 'رُفضت # تعليقات.',
      many: 'رُفض # تعليقًا.',
      other: 'رُفض # تعليق.',
    }),
  undoAll: 'تراجع',
  undone: (count) =>
    plural(count, {
      zero: 'استُعيد # تعليق.',
      one: 'استُعيد تعليق واحد (#).',
      two: 'استُعيد تعليقان (#).',
      few: 'استُعيدت # تعليقات.',
      many: 'استُعيد # تعليقًا.',
      other: 'استُعيد # تعليق.',
    }),
};
