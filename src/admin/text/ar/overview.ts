/** Arabic: the overview. */
import type * as en from '../en/overview.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('ar');

export const overviewView: typeof en.overviewView = {
  intro: 'ما حدث مؤخرًا، ومدة انتظار القراء. الأيام بالتوقيت العالمي. لا تشمل القرارات المتراجَع عنها.',
  period: 'الفترة',
  periods: { 7: 'آخر 7 أيام', 30: 'آخر 30 يومًا', 90: 'آخر 90 يومًا' },
  update: 'تحديث',
  updated: (time) => t`أرقام ${time}`,
  empty: 'لم يحدث شيء في هذه الفترة. ستظهر التعليقات والبلاغات والقرارات هنا.',
  none: 'لا شيء في هذه الفترة.',
  noChart: 'تعذّر عرض الرسم البياني. أرقامه أدناه.',
  table: 'الأرقام بحسب اليوم',
  tableOf: (chart) => t`${chart}، بحسب اليوم`,
  dayColumn: 'اليوم',

  waiting: 'المنتظر الآن',
  queue: 'القائمة',
  number: 'العدد',
  oldest: 'أقدم قيد',
  inQueue: (count, queue) => t`${count} في ${queue}`,
  nothingWaits: 'لا شيء ينتظر.',
  waits: (count) =>
    plural(count, {
      zero: '# ينتظر.',
      one: '# ينتظر.',
      two: '# ينتظران.',
      few: '# تنتظر.',
      many: '# تنتظر.',
      other: '# تنتظر.',
    }),
  waitsLongest: (oldest, queue) => t`أقدمها ينتظر منذ ${oldest}، في ${queue}.`,

  comments: 'التعليقات',
  commentsSum: (count, days, most, highest) =>
    t`${count} في ${days} من الأيام، أكثرها في ${most} (${highest}).`,

  work: 'الموقوفة والمرفوضة والمبلّغ عنها',
  held: 'أوقفها الفحص',
  rejected: 'المرفوضة',
  rejectedByPeople: 'رفضها المشرفون',
  rejectedByChecks: 'رفضتها الفحوص',
  reports: 'البلاغات',
  workSum: (held, rejected, people, checks) =>
    t`الموقوفة ${held}، والمرفوضة ${rejected} (رفض المشرفون ${people}، والفحوص ${checks}).`,
  reportsSum: (count) =>
    plural(count, {
      zero: '# بلاغ.',
      one: 'بلاغ واحد (#).',
      two: 'بلاغان (#).',
      few: '# بلاغات.',
      many: '# بلاغًا.',
      other: '# بلاغ.',
    }),

  reasons: 'أسباب الرفض',
  reason: 'السبب',
  by: 'رفضه',
  automated: 'فحص',
  people: 'مشرف',
  reasonsSum: (reason, count, all) => t`الأكثر تكرارًا «${reason}»: ${count} من ${all}.`,

  response: 'زمن الاستجابة',
  decisions: 'القرارات',
  median: 'الوسيط',
  p90: '90٪ خلال',
  decisionsSum: (count) =>
    plural(count, {
      zero: '# قرار بشأن تعليقات في قائمة.',
      one: 'قرار واحد (#) بشأن تعليق في قائمة.',
      two: 'قراران (#) بشأن تعليقات في قائمة.',
      few: '# قرارات بشأن تعليقات في قائمة.',
      many: '# قرارًا بشأن تعليقات في قائمة.',
      other: '# قرار بشأن تعليقات في قائمة.',
    }),
  medianSum: (median) => t`كان الوسيط ${median}.`,
  mediansSum: (quickest, slowest) => t`تراوح وسيط اليوم بين ${quickest} و${slowest}.`,
};
