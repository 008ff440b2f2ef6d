/** Arabic: the view of banned and suspect words. */
import type * as en from '../en/words.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('ar');

export const wordsView: typeof en.wordsView = {
  heading: 'الكلمات',
  intro:
    'كلمات وعبارات كاملة، بأي حالة للأحرف، بحركات أو دونها، حتى المموَّهة: w4lrus وw.a.l.r.u.s وwaaalrus. لا تُطابق كلمات أطول تحتويها فقط.',
  readOnly: 'لا يغيّرها إلا المديرون.',
  lists: { banned: 'محظورة: تُرفض', suspect: 'مشبوهة: تنتظر' },
  all: 'كلتا القائمتين',
  search: 'البحث في الكلمات',
  shownList: 'القائمة',
  total: (count) =>
    plural(count, {
      zero: '# كلمة',
      one: 'كلمة واحدة (#)',
      two: 'كلمتان (#)',
      few: '# كلمات',
      many: '# كلمة',
      other: '# كلمة',
    }),
  empty: 'لا توجد كلمات بعد.',
  noMatch: 'لا توجد كلمة مطابقة.',
  word: 'كلمة أو عبارة',
  prefix: 'مطابقة الكلمات الأطول التي تبدأ بها أيضًا',
  prefixShort: 'والكلمات الأطول',
  add: 'إضافة',
  added: (word) => t`أُضيفت: ${word}`,
  remove: 'إزالة',
  removeWord: (word) => t`إزالة ${word}`,
  removed: (word) => t`أُزيلت: ${word}`,
  listOf: (word) => t`قائمة ${word}`,
  prefixOf: (word) => t`${word}: والكلمات الأطول`,
  changed: (word) => t`تغيّرت: ${word}`,
  more: 'عرض المزيد',

  tester: 'تجربة نص',
  testerHint: 'ألصق تعليقًا لترى الكلمات التي فيه وما كان سيحدث له. لا يُنشر شيء.',
  testText: 'النص',
  test: 'تجربة',
  outcomes: {
    publish: 'لم يُعثر على كلمات. كان سيُنشر.',
    hold: 'كان سينتظر المشرف.',
    reject: 'كان سيُرفض.',
  },
  foundAs: (word, list, found, at) => t`${word} (${list})، كُتبت «${found}»، عند الحرف ${at}`,

  exchange: 'الاستيراد والتصدير',
  exchangeHint:
    'كلمة واحدة في كل سطر، مع * في آخرها لمطابقة الكلمات الأطول أيضًا؛ أو CSV بالأعمدة text وlist وprefix.',
  content: 'الكلمات المراد استيرادها',
  format: 'الصيغة',
  formats: { lines: 'كلمة واحدة في كل سطر', csv: 'CSV' },
  intoList: 'إلى القائمة',
  replace: 'إزالة الكلمات غير الواردة فيها',
  import: 'استيراد',
  imported: (added, changed, removed, unchanged) =>
    t`أُضيف ${added}، وتغيّر ${changed}، وأُزيل ${removed}، وموجود مسبقًا ${unchanged}.`,
  export: 'تنزيل بصيغة CSV',
};
