/** Arabic: dialogs about people. */
import type * as en from '../en/person-dialogs.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('ar');

export const standingDialog: typeof en.standingDialog = {
  heading: (name) => t`تعليقات ${name}`,
  legend: 'من الآن فصاعدًا',
  standings: {
    normal: 'دون معاملة خاصة',
    premoderated: 'تنتظر المشرف، ونُعلم الشخص بذلك',
    trusted: 'تتجاوز القواعد والمراجعة المسبقة، لا الكلمات والروابط',
  },
  reason: 'السبب، للسجل',
  submit: 'تغيير',
  done: (name, standing) => t`${name}: ${standing}.`,
};

export const banDialog: typeof en.banDialog = {
  heading: (name) => t`حظر ${name}`,
  hint: 'يمكن للمحظورين القراءة، لا التعليق أو التصويت أو الإبلاغ. تبقى تعليقاتهم السابقة.',
  reason: 'السبب، ويراه الشخص',
  until: 'حتى',
  forever: 'دائم',
  day: 'يوم واحد',
  week: 'أسبوع واحد',
  month: 'ثلاثون يومًا',
  date: 'تاريخ…',
  dateLabel: 'نهاية الحظر',
  submit: 'حظر',
  lift: (name) => t`رفع الحظر عن ${name}`,
  liftHint: 'يمكنه التعليق من جديد فورًا.',
  liftSubmit: 'رفع الحظر',
  banned: (name) => t`حُظر ${name}.`,
  lifted: (name) => t`رُفع الحظر عن ${name}.`,
  pastDate: 'اختر تاريخًا في المستقبل.',
};

export const muteDialog: typeof en.muteDialog = {
  heading: (name) => t`كتم بلاغات ${name}`,
  hint: 'يبقى بإمكانه القراءة والتعليق. نُعلمه بأنه لا يستطيع الإبلاغ، وإلى متى، وبالسبب الذي تكتبه.',
  reason: 'السبب، ويراه الشخص',
  submit: 'كتم البلاغات',
  muted: (name) => t`لم يعد بإمكان ${name} الإبلاغ.`,
};
