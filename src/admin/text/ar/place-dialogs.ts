/** Arabic: dialogs for premoderation of a thread and busy times of an article. */
import type * as en from '../en/place-dialogs.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('ar');

export const premoderationDialog: typeof en.premoderationDialog = {
  hold: 'إيقاف الردود الجديدة في هذا النقاش للمراجعة',
  release: 'إنهاء إيقاف الردود في هذا النقاش',
  hint: 'يراجع المشرف كل تعليق جديد أو معدَّل فيه قبل ظهوره، ويُعلَم كاتبه بذلك. تُستثنى تعليقات فريق العمل.',
  reason: 'السبب، للسجل',
  done: (held) => (held ? 'الردود تنتظر المشرف الآن.' : 'لم تعد الردود تنتظر.'),
};

export const surgeDialog: typeof en.surgeDialog = {
  heading: 'الازدحام في هذا المقال',
  legend: 'التعليقات الجديدة',
  modes: {
    premoderate: 'تنتظر المشرف',
    slow: 'الوضع البطيء: تعليق واحد لكل شخص كل عدد من الثواني',
    closed: 'لا تُقبل',
  },
  seconds: 'الثواني بين تعليقين',
  hours: 'المدة بالساعات؛ فارغ: حتى ينهيه أحد',
  reason: 'السبب، للسجل',
  submit: 'بدء',
  started: (mode) => t`${mode}، في هذا المقال.`,
};
