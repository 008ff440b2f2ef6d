/** Arabic: articles: their list, one article’s publication, paragraphs and threads. */
import type * as en from '../en/articles.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('ar');

export const articlesView: typeof en.articlesView = {
  heading: 'المقالات',
  intro: 'ما ينتظر في كل مقال، ومواضع نقاشاته في النص الحالي. افتح مقالًا لترى ما الذي غيّره آخر نشر.',
  search: 'كلمات من عنوان المقال أو مفتاحه أو رابطه',
  find: 'بحث',
  clear: 'عرض الكل',
  sort: 'الترتيب',
  sorts: {
    activity: 'الأحدث نشاطًا',
    reports: 'الأكثر بلاغات مفتوحة',
    lost: 'الأكثر نقاشات مفقودة الموضع',
  },
  empty: {
    activity: 'لا توجد مقالات بعد.',
    reports: 'لا يوجد مقال فيه تعليقات مبلّغ عنها أو محجوبة.',
    lost: 'لكل نقاش موضعه في النص.',
  },
  notFound: 'لا يوجد مقال يحتوي عنوانه أو مفتاحه أو رابطه على كل هذه الكلمات أو بداياتها.',
  lastActive: 'آخر نشاط',

  comments: (count) =>
    plural(count, {
      zero: '# تعليق',
      one: 'تعليق واحد (#)',
      two: 'تعليقان (#)',
      few: '# تعليقات',
      many: '# تعليقًا',
      other: '# تعليق',
    }),
  threads: (count) =>
    plural(count, {
      zero: '# نقاش',
      one: 'نقاش واحد (#)',
      two: 'نقاشان (#)',
      few: '# نقاشات',
      many: '# نقاشًا',
      other: '# نقاش',
    }),
  pending: (count) => t`المعلّقة: ${count}`,
  reported: (count) => t`المبلّغ عنها: ${count}`,
  withheld: (count) => t`المحجوبة: ${count}`,

  /** Threads by where they are. */
  places: {
    anchored: 'عند فقراتها',
    moved: 'انتقلت مع فقراتها',
    edited: 'عند مقاطع معدَّلة',
    ambiguous: 'تنتظر أن يختار لها شخص',
    orphaned: 'حُذفت فقراتها',
    article: 'على المقال كله',
  },
  atPlace: (count, place) => t`${place}: ${count}`,

  back: 'كل المقالات',
  onSite: 'فتح الصفحة',
  actions: 'الإجراءات',
  state: 'فتح أو إغلاق أو إخفاء…',

  publication: 'آخر نشر',
  neverPublished: 'لم ينشر الناشر نص هذا المقال. تأتي فقراته من متصفحات القراء وهي غير مؤكدة.',
  published: (revision, time) => t`النسخة ${revision}، ${time}.`,
  nothingLost: 'لكل نقاش موضعه فيها.',
  lost: (count) =>
    plural(count, {
      zero: 'فقد # نقاش موضعه فيها.',
      one: 'فقد نقاش واحد (#) موضعه فيها.',
      two: 'فقد نقاشان (#) موضعيهما فيها.',
      few: 'فقدت # نقاشات مواضعها فيها.',
      many: 'فقد # نقاشًا مواضعها فيها.',
      other: 'فقد # نقاش مواضعها فيها.',
    }),

  paragraphs: 'النقاشات بحسب الفقرة',
  show: 'عرض',
  showAll: 'كل الفقرات التي فيها نقاشات',
  showChanged: 'الفقرات المنقولة أو المتغيرة أو المفقودة فقط',
  noParagraphs: 'لا توجد نقاشات في النص.',
  noChanged: 'لم ينقل آخر نشر أي فقرة فيها نقاشات ولم يغيّرها ولم يحذفها.',

  states: {
    anchored: 'في موضعها',
    moved: 'منقولة',
    edited: 'معدَّلة',
    ambiguous: 'غير محسومة',
    orphaned: 'محذوفة',
  },
  /** Why a paragraph is where it is. */
  whyOrphaned: 'لا تشبهها أي فقرة في النص الحالي.',
  whyAmbiguous: 'تشبهها عدة فقرات، ولا تتفوق إحداها بوضوح. انقل نقاشاتها، أو اتركها للمقال.',
  certain: (method, percent) => t`${method}، بثقة ${percent}٪.`,
  sinceRevision: (revision) => t`منذ النسخة ${revision}.`,
  methods: {
    id: 'عُثر عليها بالمعرّف الذي أعطاها إياه الناشر',
    exact: 'النص نفسه بالترتيب نفسه',
    'exact-moved': 'النص نفسه في موضع آخر',
    similar: 'أكثر النصوص المجاورة شبهًا بها',
    split: 'جزء من فقرة قُسمت',
    merge: 'أصبحت جزءًا من فقرة أطول',
    manual: 'حدد موضعها شخص',
    reader: 'حيث عثر عليها متصفح أحد القراء',
  },
  unverified: 'لم يؤكدها نشر',
  gone: 'النص الذي بدأ عليه النقاش:',
  threadsOf: 'النقاشات',
  threadsOfArticle: 'النقاشات حول المقال كله',
  threadList: (excerpt) => t`النقاشات حول «${excerpt}»`,
  noComment: 'لم يبقَ أي تعليق.',
  by: (author) => t`${author}:`,
  review: 'عرض التعليق',
  locked: 'مغلق',
  held: 'الردود تنتظر المشرف',
  resolved: 'تمت معالجته',
  movedHere: 'نقله شخص إلى هنا',
  replies: (count) =>
    plural(count, {
      zero: '# تعليق علني',
      one: 'تعليق علني واحد (#)',
      two: 'تعليقان علنيان (#)',
      few: '# تعليقات علنية',
      many: '# تعليقًا علنيًا',
      other: '# تعليق علني',
    }),
  startedOn: 'النص عند بدء النقاش، والآن',

  move: 'نقل…',
  moveOf: (excerpt) => t`نقل النقاش «${excerpt}»`,
  undoMove: 'التراجع عن النقل',
  moveUndone: 'عاد النقاش إلى فقرته.',
  lock: 'إغلاق…',
  unlock: 'إعادة الفتح…',
  hold: 'إيقاف الردود للمراجعة…',
  release: 'إنهاء إيقاف الردود…',
  moveDialog: {
    heading: 'نقل هذا النقاش إلى فقرة',
    intro: 'يُسجَّل النقل، ويمكنك التراجع عنه.',
    likely: 'فقرات تحتوي على أجزاء من الفقرة المحذوفة',
    unlikely: 'لا تحتوي أي فقرة في النص الحالي على أجزاء من الفقرة المحذوفة.',
    share: (percent) => t`${percent}٪ من نصها`,
    other: 'فقرة أخرى',
    choose: 'اختيار…',
    submit: 'نقل',
    cancel: 'إلغاء',
    needChoice: 'اختر فقرة.',
    done: 'نُقل النقاش.',
  },
};
