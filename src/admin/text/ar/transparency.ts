/** Arabic: the transparency report. */
import type * as en from '../en/transparency.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('ar');

export const transparencyView: typeof en.transparencyView = {
  heading: 'التقرير',
  intro: 'ما تقرر في فترة ما، من أجل تقرير الشفافية. لا تشمل القرارات المتراجَع عنها.',
  from: 'من',
  to: 'إلى (ضمنًا)',
  show: 'عرض',
  download: 'تنزيل بصيغة CSV',
  decisions: 'القرارات',
  decision: 'القرار',
  reason: 'السبب',
  by: 'قرره',
  automated: 'فحص',
  people: 'مشرف',
  count: 'العدد',
  none: 'لا شيء في هذه الفترة.',
  ownWords: 'بكلمات المشرف',
  answers: 'البلاغات والإخطارات والاعتراضات',
  what: 'ماذا',
  received: 'الواردة',
  upheld: 'الثابتة',
  declined: 'المردودة',
  median: 'الوقت الوسيط للرد',
  reports: 'بلاغات القراء',
  allNotices: 'كل الإخطارات بمحتوى مخالف للقانون',
  notices: (ground) => t`إخطارات: ${ground}`,
  appeals: 'الاعتراضات («المردودة»: بقي القرار)',
};
