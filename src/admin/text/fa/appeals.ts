/** Persian: the queue of appeals. */
import type * as en from '../en/appeals.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('fa');

export const appealsView: typeof en.appealsView = {
  heading: 'اعتراض‌ها',
  empty: 'اعتراض بازی نیست.',
  emptyHint: 'افراد پس از برداشته شدن دیدگاه یا مسدود شدن می‌توانند بررسی دوباره بخواهند.',
  by: (name) => t`اعتراض ${name}`,
  due: 'مهلت پاسخ',
  overdue: 'از مهلت گذشته',
  appeal: 'آنچه می‌گوید',
  decision: 'تصمیم',
  decidedBy: 'تصمیم‌گیرنده',
  until: 'تا',
  gone: 'این دیدگاه را دیگر نمی‌توان نشان داد.',
  sanction: 'تصمیم دربارهٔ شخص است، نه دربارهٔ یک دیدگاه.',
  keep: 'نگه داشتن تصمیم…',
  overturn: 'لغو تصمیم…',
  own: 'این تصمیم خود شما بود، پس ناظر دیگری باید پاسخ دهد.',
  rank: 'نقش این شخص بالاتر از آن است که شما پاسخ دهید.',
  keepHeading: 'نگه داشتن تصمیم',
  overturnHeading: 'لغو تصمیم',
  keepHint: 'چیزی تغییر نمی‌کند. شخص دلیل شما را می‌بیند.',
  overturnHint: 'دیدگاه دوباره منتشر یا محدودیت برداشته می‌شود. شخص دلیل شما را می‌بیند.',
  reason: 'دلیل، که به شخص نشان داده می‌شود',
  keepSubmit: 'نگه داشتن',
  overturnSubmit: 'لغو تصمیم',
  kept: (name) => t`تصمیم نگه داشته شد: ${name}.`,
  overturned: (name) => t`تصمیم لغو شد: ${name}.`,
  undone: 'واگرد شد: اعتراض دوباره باز است.',
  back: 'بازگشت به اعتراض‌ها',
};
