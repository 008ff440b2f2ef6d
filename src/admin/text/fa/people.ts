/** Persian: readers' reports, notices of illegal content, and colleagues. */
import type * as en from '../en/people.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('fa');

/** Reports of illegal content. */
export const noticeWords: typeof en.noticeWords = {
  title: (ground) => t`گزارش محتوای غیرقانونی: ${ground}`,
  from: (email) => t`فرستنده: ${email}`,
  anonymous: 'بدون نشانی فرستاده شده',
  hint: 'فرستنده با رسید می‌تواند تصمیم شما را ببیند.',
  answered: 'با تصمیمی پاسخ داده شد',
  short: 'غیرقانونی؟',
};

export const noticeGrounds: typeof en.noticeGrounds = {
  hate: 'نفرت‌پراکنی',
  threat: 'تهدید یا خشونت',
  defamation: 'افترا',
  privacy: 'نقض حریم خصوصی',
  copyright: 'حق نشر',
  fraud: 'کلاه‌برداری',
  child_safety: 'خطر برای کودکان',
  other: 'قانونی دیگر',
};

/** A reporter and the weight of a report. */
export const reporterWords: typeof en.reporterWords = {
  arranged: 'بخشی از موج حساب‌های تازه یا مرتبط است، پس برای پنهان کردن شمرده نمی‌شود',
  weighs: (weight) => t`وزن: ${weight}`,
  record: (upheld, answered) => t`${upheld} گزارش پیشین از ${answered} گزارش وارد بود`,
  muted: 'دیگر نمی‌تواند گزارش دهد',
  mute: (name) => t`نادیده گرفتن گزارش‌های ${name}…`,
  unmute: (name) => t`پایان نادیده گرفتن گزارش‌های ${name}`,
  unmuted: (name) => t`${name} دوباره می‌تواند گزارش دهد.`,
};
