/** Persian: searching, sorting and grouping queues. */
import type * as en from '../en/queue.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('fa');

export const queueWords: typeof en.queueWords = {
  search: 'جست‌وجوی همهٔ واژه‌ها',
  filters: 'پالایه‌ها',
  filtersOn: (count) => t`پالایه‌ها (${count})`,
  noMatch: 'هیچ دیدگاهی یافت نشد.',
  noMatchHint: 'واژه‌ها کامل جست‌وجو می‌شوند: «کار»، «کارخانه» را نمی‌یابد.',
  partial: 'دیدگاه‌های قدیمی‌تر هنوز برای جست‌وجو آماده می‌شوند؛ شاید برخی نمایش داده نشوند.',
  alike: (count) => t`${count} تقریباً یکسان`,
  ofPerson: (count) => t`${count} از این شخص`,
  /** For groups that are not counted further. */
  orMore: (count) => t`${count} یا بیشتر`,
  groupAlike: 'متن‌های تقریباً یکسان',
  groupPerson: 'دیدگاه‌های یک شخص',
  groupHint: 'همه انتخاب شده‌اند. علامت آن‌هایی را که مربوط نیستند بردارید.',
  groupEmpty: 'دربارهٔ همه تصمیم گرفته شده است.',
  backToQueue: (queue) => t`بازگشت به «${queue}»`,
  allOfPerson: 'همهٔ دیدگاه‌های این شخص',
  allOfArticle: 'همهٔ دیدگاه‌های این مقاله',
};
