/** Arabic: the rules view. */
import type * as en from '../en/rules.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('ar');

export const rulesView: typeof en.rulesView = {
  heading: 'القواعد',
  intro:
    'فحوص إضافية لكل تعليق جديد أو معدَّل. جرّب القاعدة في وضع المراقبة أولًا: تسجل حينها فقط ما كانت ستفعله. تُستثنى تعليقات فريق العمل.',
  readOnly: 'لا يغيّرها إلا المديرون.',
  mode: 'الوضع',
  modes: { off: 'متوقفة', observe: 'مراقبة', on: 'مفعّلة' },
  action: 'الإجراء',
  actions: {
    report: 'النشر والإبلاغ',
    hold: 'انتظار المشرف',
    reject: 'الرفض',
  },
  titles: {
    newCommenter: 'المعلقون الجدد',
    recentRejections: 'المرفوضون مؤخرًا',
    burst: 'تعليقات كثيرة دفعة واحدة',
    repeat: 'التكرار',
    linkDomains: 'نطاقات الروابط',
    tooShort: 'تعليقات قصيرة جدًا',
    tooLong: 'تعليقات طويلة جدًا',
    capitals: 'الحروف الكبيرة',
    learnt: 'شبيهة بالمرفوضة',
    stackedMarks: 'علامات متراكمة',
  },
  parameters: {
    newCommenter: { comments: 'إلى أن يُنشر هذا العدد من التعليقات' },
    recentRejections: {
      percent: 'نسبة المرفوض من آخر عشرين قرارًا',
      atLeast: 'وبهذا العدد على الأقل',
    },
    burst: { comments: 'تعليقات أكثر من', seconds: 'خلال هذا العدد من الثواني' },
    repeat: { likeness: 'نسبة التشابه المئوية على الأقل' },
    linkDomains: { denied: 'النطاقات الممنوعة', allowed: 'هذه النطاقات فقط؛ فارغ: كلها' },
    tooShort: { characters: 'أحرف أقل من' },
    tooLong: { characters: 'أحرف أكثر من' },
    capitals: {
      percent: 'نسبة الحروف الكبيرة على الأقل',
      letters: 'في نصوص بهذا العدد من الحروف على الأقل',
    },
    learnt: {},
    stackedMarks: { marks: 'العلامات على الحرف الواحد على الأقل' },
  },
  explained: {
    newCommenter: 'أشخاص لهم تعليقات منشورة قليلة.',
    recentRejections: 'أشخاص كثيرًا ما رفض المشرفون تعليقاتهم الأخيرة.',
    burst: 'تعليقات شخص واحد في تتابع سريع.',
    repeat: 'تعليق يشبه تعليقًا نشره كاتبه مؤخرًا.',
    linkDomains: 'نطاقات تقود إليها الروابط، مع نطاقاتها الفرعية. نطاق واحد في كل سطر.',
    tooShort: 'مثل «الأول» أو رمز تعبيري واحد.',
    tooLong: 'الحد الأقصى لطول التعليق في «الإعدادات» يسري على الجميع.',
    capitals: 'نصوص معظمها بحروف كبيرة.',
    learnt: 'تتعلم من قرارات مشرفيك. يمكن تفعيلها متى وجدت التعليقات المرفوضة بدقة.',
    stackedMarks: 'حروف عليها علامات متراكمة تغطي الأسطر المجاورة.',
  },
  save: 'حفظ القواعد',
  saved: 'تم الحفظ. تتبع التعليقات الجديدة هذه القواعد.',
  unchanged: 'لم يتغير شيء.',

  tryIt: 'تجربتها على آخر 500 تعليق',
  trying: 'جارٍ التجربة…',
  tried: (looked, changed) => t`من آخر ${looked} من التعليقات، كانت نتيجة ${changed} ستختلف.`,
  found: (rule, count) => t`${rule}: وُجدت في ${count}`,
  outcomes: { published: 'نُشر', pending: 'ينتظر', rejected: 'رُفض' },

  surge: {
    heading: 'الازدحام',
    hint: 'للموقع كله ولوقت محدود. تُستثنى تعليقات فريق العمل.',
    none: 'وضع طبيعي.',
    active: (what, until) => t`${what} حتى ${until}.`,
    modes: {
      premoderate: 'كل شيء ينتظر المشرف',
      slow: 'إبطاء',
      closed: 'لا تعليقات جديدة',
    },
    seconds: 'الثواني بين تعليقين لشخص واحد في الوضع البطيء',
    hours: 'المدة بالساعات',
    start: {
      premoderate: 'إيقاف كل شيء للمراجعة',
      slow: 'إبطاء',
      closed: 'إغلاق التعليقات',
    },
    end: 'العودة إلى الوضع الطبيعي',
    articles: 'المقالات',
    endedFor: (title) => t`عاد إلى الوضع الطبيعي: «${title}».`,
    endFor: (title) => t`العودة إلى الوضع الطبيعي: ${title}`,
  },

  learning: {
    none: 'لم يتعلم شيئًا بعد.',
    measured: (of) => t`قيس على آخر ${of} من القرارات التي لم يرها من قبل:`,
    precision: (right, found, percent) => t`رُفض ${right} من أصل ${found} وجدها (الدقة ${percent}٪).`,
    recall: (right, rejected, percent) => t`وجد ${right} من أصل ${rejected} مرفوضة (الاستدعاء ${percent}٪).`,
    good: 'يمكن تفعيلها.',
    notGood: (heldOut, found, precision, recall) =>
      t`يمكنها المراقبة فقط إلى أن تُقاس على ${heldOut} من القرارات، وتجد ${found}، وتبلغ دقة ${precision}٪ واستدعاء ${recall}٪.`,
    trained: (version, time) => t`الإصدار ${version}، ${time}.`,
    train: 'التعلم من القرارات الآن',
    training: 'جارٍ التعلم…',
  },

  automatic: {
    heading: 'الازدحام التلقائي',
    hint: 'كل بدء مسجل. ضغطة واحدة على «العودة إلى الوضع الطبيعي» تنهيه، ولا تعيد البلاغات نفسها بدءه.',
    what: 'ما الذي يحدث',
    observe: 'مراقبة فقط: يذكر السجل ما كان سيبدأ',
    modes: {
      off: 'لا شيء',
      premoderate: 'كل شيء ينتظر المشرف',
      slow: 'إبطاء',
      closed: 'لا تعليقات جديدة',
    },
    age: 'المقالات القديمة',
    article: 'بلاغات كثيرة على مقال واحد',
    site: 'بلاغات كثيرة في الموقع كله',
    ageHint: 'يُطبَّق مرة واحدة على كل مقال مفتوح. يمكن للمشرف فتحه من جديد.',
    reportsHint: 'البلاغات المحتسبة فقط. تُحتسب بلاغات الشخص الواحد مرة واحدة.',
    fields: {
      days: 'أيام بعد النشر',
      people: 'عدد المبلّغين',
      minutes: 'خلال هذا العدد من الدقائق',
      hours: 'المدة بالساعات',
    },
    save: 'حفظ',
    saved: 'تم الحفظ.',
  },
};
