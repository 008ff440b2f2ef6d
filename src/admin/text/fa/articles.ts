/** Persian: articles: their list, one article’s publication, paragraphs and threads. */
import type * as en from '../en/articles.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('fa');

export const articlesView: typeof en.articlesView = {
  heading: 'مقاله‌ها',
  intro:
    'آنچه در هر مقاله در انتظار است و جای گفت‌وگوهایش در متن کنونی. یکی را باز کنید تا ببینید آخرین انتشار چه چیز را تغییر داد.',
  search: 'واژه‌هایی از عنوان، کلید یا نشانی',
  find: 'جست‌وجو',
  clear: 'نمایش همه',
  sort: 'ترتیب',
  sorts: {
    activity: 'تازه‌ترین فعالیت',
    reports: 'بیشترین گزارش باز',
    lost: 'بیشترین گفت‌وگوی گم‌شده',
  },
  empty: {
    activity: 'هنوز مقاله‌ای نیست.',
    reports: 'هیچ مقاله‌ای دیدگاه گزارش‌شده یا پنهان ندارد.',
    lost: 'همهٔ گفت‌وگوها جای خود را در متن دارند.',
  },
  notFound: 'هیچ مقاله‌ای همهٔ این واژه‌ها یا آغازشان را در عنوان، کلید یا نشانی خود ندارد.',
  lastActive: 'آخرین فعالیت',

  comments: (count) => plural(count, { other: '# دیدگاه' }),
  threads: (count) => plural(count, { other: '# گفت‌وگو' }),
  pending: (count) => t`${count} در انتظار`,
  reported: (count) => t`${count} گزارش‌شده`,
  withheld: (count) => t`${count} پنهان`,

  /** Threads by where they are. */
  places: {
    anchored: 'کنار بند خود',
    moved: 'جابه‌جاشده همراه بند خود',
    edited: 'کنار بخشی ویرایش‌شده',
    ambiguous: 'در انتظار انتخاب یک نفر',
    orphaned: 'با بند حذف‌شده',
    article: 'دربارهٔ مقاله',
  },
  atPlace: (count, place) => t`${count} ${place}`,

  back: 'همهٔ مقاله‌ها',
  onSite: 'باز کردن صفحه',
  actions: 'کارها',
  state: 'باز کردن، بستن یا پنهان کردن…',

  publication: 'آخرین انتشار',
  neverPublished:
    'ناشر متن این مقاله را منتشر نکرده است. بندهای آن از مرورگر خوانندگان می‌آید و تأیید نشده است.',
  published: (revision, time) => t`بازنگری ${revision}، ${time}.`,
  nothingLost: 'همهٔ گفت‌وگوها جای خود را در آن دارند.',
  lost: (count) =>
    plural(count, {
      one: '# گفت‌وگو جای خود را در آن از دست داد.',
      other: '# گفت‌وگو جای خود را در آن از دست دادند.',
    }),

  paragraphs: 'گفت‌وگوها بر پایهٔ بند',
  show: 'نمایش',
  showAll: 'همهٔ بندهای دارای گفت‌وگو',
  showChanged: 'فقط بندهای جابه‌جاشده، تغییرکرده یا گم‌شده',
  noParagraphs: 'در متن گفت‌وگویی نیست.',
  noChanged: 'آخرین انتشار هیچ بند دارای گفت‌وگویی را جابه‌جا، دگرگون یا حذف نکرد.',

  states: {
    anchored: 'در جای خود',
    moved: 'جابه‌جاشده',
    edited: 'ویرایش‌شده',
    ambiguous: 'نامطمئن',
    orphaned: 'حذف‌شده',
  },
  /** Why a paragraph is where it is. */
  whyOrphaned: 'هیچ بندی از متن کنونی به آن نمی‌ماند.',
  whyAmbiguous:
    'چند بند به آن می‌مانند و هیچ‌یک آشکارا بهترین نیست. گفت‌وگوهایش را جابه‌جا کنید یا برای مقاله بگذارید.',
  certain: (method, percent) => t`${method}، با اطمینان ${percent}٪.`,
  sinceRevision: (revision) => t`از بازنگری ${revision}.`,
  methods: {
    id: 'با شناسه‌ای که ناشر به آن داده یافت شد',
    exact: 'همان متن با همان ترتیب',
    'exact-moved': 'همان متن در جایی دیگر',
    similar: 'شبیه‌ترین متن میان همسایه‌ها',
    split: 'پاره‌ای از بندی که تقسیم شده است',
    merge: 'اکنون پاره‌ای از بندی بلندتر است',
    manual: 'یک نفر آن را اینجا گذاشته است',
    reader: 'جایی که مرورگر یک خواننده آن را یافت',
  },
  unverified: 'در انتشاری تأیید نشده است',
  gone: 'متنی که گفت‌وگو دربارهٔ آن آغاز شد:',
  threadsOf: 'گفت‌وگوها',
  threadsOfArticle: 'گفت‌وگوهای دربارهٔ کل مقاله',
  threadList: (excerpt) => t`گفت‌وگوهای دربارهٔ «${excerpt}»`,
  noComment: 'دیدگاهی نمانده است.',
  by: (author) => t`${author}:`,
  review: 'نمایش دیدگاه',
  locked: 'قفل',
  held: 'پاسخ‌ها در انتظار ناظر می‌مانند',
  resolved: 'رسیدگی‌شده',
  movedHere: 'یک نفر آن را به اینجا آورده است',
  replies: (count) => plural(count, { other: '# دیدگاه عمومی' }),
  startedOn: 'متن در آغاز گفت‌وگو، و اکنون',

  move: 'جابه‌جایی…',
  moveOf: (excerpt) => t`جابه‌جایی گفت‌وگوی «${excerpt}»`,
  undoMove: 'واگرد جابه‌جایی',
  moveUndone: 'گفت‌وگو به بند خود بازگشت.',
  lock: 'قفل کردن…',
  unlock: 'باز کردن قفل…',
  hold: 'نگه داشتن پاسخ‌ها…',
  release: 'پایان نگه داشتن پاسخ‌ها…',
  moveDialog: {
    heading: 'بردن این گفت‌وگو به بندی دیگر',
    intro: 'جابه‌جایی در سوابق ثبت می‌شود و می‌توانید آن را واگرد کنید.',
    likely: 'بندهایی که پاره‌هایی از بند حذف‌شده را دارند',
    unlikely: 'هیچ بندی از متن کنونی پاره‌ای از بند حذف‌شده را ندارد.',
    share: (percent) => t`${percent}٪ از متن آن`,
    other: 'بندی دیگر',
    choose: 'انتخاب…',
    submit: 'جابه‌جایی',
    cancel: 'انصراف',
    needChoice: 'بندی برگزینید.',
    done: 'گفت‌وگو جابه‌جا شد.',
  },
};
