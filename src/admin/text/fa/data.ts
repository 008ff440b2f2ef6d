/** Persian: exporting and erasing a person's data. */
import type * as en from '../en/data.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('fa');

export const dataWords: typeof en.dataWords = {
  heading: 'داده‌های شخصی',
  export: 'بارگیری داده‌های این شخص',
  erase: 'پاک کردن این شخص…',
  confirm: (name) =>
    t`این کار نام، حساب، رأی‌ها و یادداشت‌های گزارش‌های ${name}، یادداشت‌های دربارهٔ او و آنچه را در سوابق درباره‌اش نوشته شده پاک می‌کند. این کار برگشت‌پذیر نیست.`,
  texts: 'دیدگاه‌های عمومی او',
  modes: {
    remove: 'پاک کردن متن‌ها',
    keep: 'نگه داشتن متن‌ها، بدون نام',
  },
  submit: 'پاک کردن برای همیشه',
  erased: 'پاک شد. دیدگاه‌ها و رأی‌ها تا یک دقیقهٔ دیگر پاک می‌شوند.',
};
