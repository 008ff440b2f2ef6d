/** Persian: the view of banned and suspect words. */
import type * as en from '../en/words.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('fa');

export const wordsView: typeof en.wordsView = {
  heading: 'واژه‌ها',
  intro:
    'واژه‌ها و عبارت‌های کامل، با حروف بزرگ یا کوچک، با اعراب یا بی‌اعراب، و با ظاهر تغییریافته: w4lrus، w.a.l.r.u.s، waaalrus. واژه‌های بلندتری که فقط یکی از آن‌ها را در خود دارند یافت نمی‌شوند.',
  readOnly: 'فقط مدیران می‌توانند این‌ها را تغییر دهند.',
  lists: { banned: 'ممنوع: رد می‌شود', suspect: 'مشکوک: در انتظار می‌ماند' },
  all: 'هر دو فهرست',
  search: 'جست‌وجوی واژه‌ها',
  shownList: 'فهرست',
  total: (count) => plural(count, { other: '# واژه' }),
  empty: 'هنوز واژه‌ای نیست.',
  noMatch: 'واژه‌ای یافت نشد.',
  word: 'واژه یا عبارت',
  prefix: 'یافتن واژه‌های بلندتری که با آن آغاز می‌شوند',
  prefixShort: 'و واژه‌های بلندتر',
  add: 'افزودن',
  added: (word) => t`افزوده شد: ${word}`,
  remove: 'برداشتن',
  removeWord: (word) => t`برداشتن ${word}`,
  removed: (word) => t`برداشته شد: ${word}`,
  listOf: (word) => t`فهرست ${word}`,
  prefixOf: (word) => t`${word}: و واژه‌های بلندتر`,
  changed: (word) => t`تغییر کرد: ${word}`,
  more: 'نمایش بیشتر',

  tester: 'آزمایش متن',
  testerHint: 'دیدگاهی بچسبانید تا ببینید کدام واژه‌ها را دارد و چه بر سرش می‌آمد. چیزی فرستاده نمی‌شود.',
  testText: 'متن',
  test: 'آزمایش',
  outcomes: {
    publish: 'واژه‌ای یافت نشد. منتشر می‌شد.',
    hold: 'در انتظار ناظر می‌ماند.',
    reject: 'رد می‌شد.',
  },
  foundAs: (word, list, found, at) => t`${word} (${list})، نوشته‌شده به شکل «${found}»، در نویسهٔ ${at}`,

  exchange: 'ورود و صدور فهرست',
  exchangeHint: 'هر سطر یک واژه، با * در پایان برای یافتن واژه‌های بلندتر؛ یا CSV با text، list و prefix.',
  content: 'واژه‌ها برای ورود',
  format: 'قالب',
  formats: { lines: 'هر سطر یک واژه', csv: 'CSV' },
  intoList: 'به فهرست',
  replace: 'برداشتن واژه‌هایی که در آن نیستند',
  import: 'وارد کردن',
  imported: (added, changed, removed, unchanged) =>
    t`${added} افزوده، ${changed} تغییریافته، ${removed} برداشته‌شده، ${unchanged} از پیش موجود.`,
  export: 'بارگیری به‌صورت CSV',
};
