/** Persian: the conditions and the order of a queue, and decisions about many comments. */
import type * as en from '../en/filters.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('fa');

export const filterWords: typeof en.filterWords = {
  sort: 'ترتیب',
  sorts: {
    age: { oldest: 'نخست قدیمی‌ترین‌ها', newest: 'نخست تازه‌ترین‌ها' },
    reports: 'نخست بیشترین گزارش',
    urgency: 'نخست فوری‌ترین‌ها',
  },
  urgencyHint: 'گزارش‌ها، دلیل‌های جدی و یافته‌های قواعد همچون ساعت‌های انتظار شمرده می‌شوند.',
  where: 'جست‌وجو در',
  inQueue: (queue) => t`فقط «${queue}»`,
  inAll: 'همهٔ دیدگاه‌ها',
  person: 'شخص',
  personHint: 'آغاز نام',
  article: 'مقاله',
  articleHint: 'واژه‌هایی از عنوان، کلید یا نشانی، یا آغاز آن‌ها، یا نشانی کامل',
  reason: 'دلیل',
  rule: 'قاعده',
  any: 'هر کدام',
  from: 'از',
  to: 'تا',
  links: 'فقط با پیوند',
  clear: 'پاک کردن جست‌وجو و پالایه‌ها',
};

export const confirmWords: typeof en.confirmWords = {
  approve: (count) => plural(count, { one: '# دیدگاه تأیید شود؟', other: '# دیدگاه تأیید شوند؟' }),
  reject: (count) => plural(count, { one: '# دیدگاه رد شود؟', other: '# دیدگاه رد شوند؟' }),
  spam: (count) =>
    plural(count, { one: '# دیدگاه هرزنامه نشانه‌گذاری شود؟', other: '# دیدگاه هرزنامه نشانه‌گذاری شوند؟' }),
  see: (count) =>
    plural(count, {
      one: '# دیدگاه دیده‌شده نشانه‌گذاری شود؟',
      other: '# دیدگاه دیده‌شده نشانه‌گذاری شوند؟',
    }),
  hint: 'می‌توانید این را واگرد کنید.',
  yes: 'بله، همه',
};
