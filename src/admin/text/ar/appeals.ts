/** Arabic: the queue of appeals. */
import type * as en from '../en/appeals.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('ar');

export const appealsView: typeof en.appealsView = {
  heading: 'الاعتراضات',
  empty: 'لا توجد اعتراضات مفتوحة.',
  emptyHint: 'يمكن للأشخاص طلب مراجعة أخرى بعد إزالة تعليق لهم أو حظرهم.',
  by: (name) => t`اعتراض ${name}`,
  due: 'موعد الرد',
  overdue: 'متأخر',
  appeal: 'ما يقوله صاحب الاعتراض',
  decision: 'القرار',
  decidedBy: 'قرره',
  until: 'حتى',
  gone: 'لم يعد من الممكن عرض التعليق.',
  sanction: 'القرار يخص الشخص، لا تعليقًا.',
  keep: 'الإبقاء على القرار…',
  overturn: 'إلغاء القرار…',
  own: 'هذا قرارك، لذا على مشرف آخر أن يجيب.',
  rank: 'دور هذا الشخص أعلى من أن تجيبه.',
  keepHeading: 'الإبقاء على القرار',
  overturnHeading: 'إلغاء القرار',
  keepHint: 'لا يتغير شيء. يرى الشخص السبب الذي تكتبه.',
  overturnHint: 'يُنشر التعليق من جديد أو تُرفع العقوبة. يرى الشخص السبب الذي تكتبه.',
  reason: 'السبب، ويراه الشخص',
  keepSubmit: 'إبقاء',
  overturnSubmit: 'إلغاء القرار',
  kept: (name) => t`أُبقي على القرار: ${name}.`,
  overturned: (name) => t`أُلغي القرار: ${name}.`,
  undone: 'تم التراجع: الاعتراض مفتوح من جديد.',
  back: 'العودة إلى الاعتراضات',
};
