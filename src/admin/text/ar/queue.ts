/** Arabic: searching, sorting and grouping queues. */
import type * as en from '../en/queue.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('ar');

export const queueWords: typeof en.queueWords = {
  search: 'البحث عن كل الكلمات',
  filters: 'عوامل التصفية',
  filtersOn: (count) => t`عوامل التصفية (${count})`,
  noMatch: 'لا يوجد تعليق مطابق.',
  noMatchHint: 'يُبحث عن الكلمات كاملة: «كتاب» لا تجد «كتابان».',
  partial: 'ما زالت التعليقات الأقدم تُجهَّز للبحث، لذا قد ينقص بعضها.',
  alike: (count) => t`${count} شبه متطابقة`,
  ofPerson: (count) => t`${count} لهذا الشخص`,
  /** For groups that are not counted further. */
  orMore: (count) => t`${count} أو أكثر`,
  groupAlike: 'نصوص شبه متطابقة',
  groupPerson: 'تعليقات شخص واحد',
  groupHint: 'كلها محددة. أزل تحديد ما لا ينتمي إليها.',
  groupEmpty: 'بُتّ فيها كلها.',
  backToQueue: (queue) => t`العودة إلى ${queue}`,
  allOfPerson: 'كل تعليقات هذا الشخص',
  allOfArticle: 'كل التعليقات على هذا المقال',
};
