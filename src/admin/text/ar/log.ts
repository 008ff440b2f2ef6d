/** Arabic: the log, its filters and export. */
import type * as en from '../en/log.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('ar');

export const logWords: typeof en.logWords = {
  action: 'ماذا',
  anyAction: 'كل شيء',
  from: 'من',
  to: 'إلى',
  apply: 'تصفية',
  byPerson: 'ما فعله شخص واحد',
  csv: 'تنزيل بصيغة CSV',
  json: 'تنزيل بصيغة JSON',
  exporting: 'جارٍ جمع القيود…',
};

export const logView: typeof en.logView = {
  heading: 'السجل',
  all: 'كل القرارات وكل تغييرات الموقع، الأحدث أولًا',
  ofPerson: 'القرارات بشأن شخص واحد',
  ofComment: 'القرارات بشأن تعليق واحد',
  showAll: 'عرض كل القرارات',
  showComment: 'عرض التعليق',
  showCommentOf: (time) => t`عرض التعليق الذي بُتّ فيه في ${time}`,
  when: 'متى',
  who: 'من',
  what: 'ماذا',
  about: 'بشأن',
  why: 'لماذا',
  change: 'من، إلى',
  details: 'التفاصيل',
  empty: 'لم يُقرَّر شيء ولم يتغير شيء بعد.',
};
