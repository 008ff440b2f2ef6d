/** Persian: the log, its filters and export. */
import type * as en from '../en/log.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('fa');

export const logWords: typeof en.logWords = {
  action: 'چه چیز',
  anyAction: 'همه چیز',
  from: 'از',
  to: 'تا',
  apply: 'پالایش',
  byPerson: 'کارهای یک شخص',
  csv: 'بارگیری به‌صورت CSV',
  json: 'بارگیری به‌صورت JSON',
  exporting: 'در حال گردآوری موارد…',
};

export const logView: typeof en.logView = {
  heading: 'سوابق',
  all: 'همهٔ تصمیم‌ها و همهٔ تغییرهای سایت، نخست تازه‌ترین‌ها',
  ofPerson: 'تصمیم‌ها دربارهٔ یک شخص',
  ofComment: 'تصمیم‌ها دربارهٔ یک دیدگاه',
  showAll: 'نمایش همهٔ تصمیم‌ها',
  showComment: 'نمایش دیدگاه',
  showCommentOf: (time) => t`نمایش دیدگاهی که در ${time} درباره‌اش تصمیم گرفته شد`,
  when: 'کِی',
  who: 'چه کسی',
  what: 'چه چیز',
  about: 'دربارهٔ',
  why: 'چرا',
  change: 'از، به',
  details: 'جزئیات',
  empty: 'هنوز تصمیمی گرفته نشده و چیزی تغییر نکرده است.',
};
