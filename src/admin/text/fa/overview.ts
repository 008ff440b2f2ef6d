/** Persian: the overview. */
import type * as en from '../en/overview.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('fa');

export const overviewView: typeof en.overviewView = {
  intro:
    'آنچه به‌تازگی رخ داده و زمان انتظار خوانندگان. روزها به وقت UTC است. تصمیم‌های واگردشده به شمار نمی‌آیند.',
  period: 'دوره',
  periods: { 7: '۷ روز گذشته', 30: '۳۰ روز گذشته', 90: '۹۰ روز گذشته' },
  update: 'به‌روزرسانی',
  updated: (time) => t`ارقام ${time}`,
  empty: 'در این دوره چیزی رخ نداده است. دیدگاه‌ها، گزارش‌ها و تصمیم‌ها اینجا نمایان می‌شوند.',
  none: 'در این دوره هیچ.',
  noChart: 'نمودار نشان داده نمی‌شود. اعداد آن در زیر آمده است.',
  table: 'اعداد روزانه',
  tableOf: (chart) => t`${chart}، روزانه`,
  dayColumn: 'روز',

  waiting: 'اکنون در انتظار',
  queue: 'صف',
  number: 'شمار',
  oldest: 'قدیمی‌ترین مورد',
  inQueue: (count, queue) => t`${count} در «${queue}»`,
  nothingWaits: 'چیزی در انتظار نیست.',
  waits: (count) => plural(count, { one: '# مورد در انتظار است.', other: '# مورد در انتظارند.' }),
  waitsLongest: (oldest, queue) => t`قدیمی‌ترین مورد ${oldest} در انتظار بوده است، در «${queue}».`,

  comments: 'دیدگاه‌ها',
  commentsSum: (count, days, most, highest) => t`${count} در ${days} روز، بیشترین در ${most} (${highest}).`,

  work: 'نگه‌داشته، ردشده و گزارش‌شده',
  held: 'نگه‌داشته با بررسی خودکار',
  rejected: 'ردشده',
  rejectedByPeople: 'ردشده به دست ناظران',
  rejectedByChecks: 'ردشده با بررسی خودکار',
  reports: 'گزارش‌ها',
  workSum: (held, rejected, people, checks) =>
    t`${held} نگه‌داشته، ${rejected} ردشده (${people} به دست ناظران، ${checks} با بررسی خودکار).`,
  reportsSum: (count) => plural(count, { other: '# گزارش.' }),

  reasons: 'دلیل‌های رد',
  reason: 'دلیل',
  by: 'ردکننده',
  automated: 'یک بررسی خودکار',
  people: 'یک ناظر',
  reasonsSum: (reason, count, all) => t`پرتکرارترین «${reason}» است: ${count} از ${all}.`,

  response: 'زمان پاسخ',
  decisions: 'تصمیم‌ها',
  median: 'میانه',
  p90: '۹۰٪ در کمتر از',
  decisionsSum: (count) =>
    plural(count, { one: '# تصمیم دربارهٔ یک دیدگاه در صف.', other: '# تصمیم دربارهٔ دیدگاه‌های صف‌ها.' }),
  medianSum: (median) => t`میانه ${median} بود.`,
  mediansSum: (quickest, slowest) => t`میانهٔ روزانه بین ${quickest} و ${slowest} بود.`,
};
