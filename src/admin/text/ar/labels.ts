/** Arabic: names of queues, statuses, reasons, people and roles. */
import type * as en from '../en/labels.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('ar');

export const queues: typeof en.queues = {
  new: 'جديدة',
  pending: 'معلّقة',
  reported: 'مبلّغ عنها',
  withheld: 'محجوبة',
  approved: 'مقبولة',
  rejected: 'مرفوضة',
  spam: 'مزعجة',
};

export const statuses: typeof en.statuses = {
  published: 'منشور',
  pending: 'ينتظر الموافقة',
  withheld: 'محجوب',
  rejected: 'مرفوض',
  spam: 'مزعج',
  deleted: 'حذفه كاتبه',
  erased: 'مُحيت بياناته',
};

export const reasons: typeof en.reasons = {
  within_rules: 'ضمن القواعد',
  abuse: 'إساءة إلى شخص',
  hate: 'كراهية تجاه فئة',
  spam: 'رسالة مزعجة أو إعلان',
  off_topic: 'خارج الموضوع',
  privacy: 'معلومات شخصية',
  illegal: 'مخالف للقانون',
  misinformation: 'ادعاءات كاذبة',
  other: 'سبب آخر',
};

export { checkReasons } from '../../../shared/i18n/later/ar.js';

/** Reasons that neither checks nor moderators chose. */
export const ruleReasons: typeof en.ruleReasons = {
  manual: { full: 'يدوي', short: 'يدوي' },
  opinions_received: { full: 'لم تعترض أي خدمة أخرى', short: 'فُحص' },
  many_reports: { full: 'بلاغات كثيرة في وقت قصير', short: 'بلاغات' },
  article_age: { full: 'المقال قديم', short: 'قديم' },
};

/** What was decided about a comment; the log's other actions are loaded later. */
export const actions: typeof en.actions = {
  'comment.approve': 'قُبل',
  'comment.reject': 'رُفض',
  'comment.spam': 'عُدّ مزعجًا',
  'comment.see': 'اطُّلع عليه وتُرك كما هو',
  'comment.refuse': 'رفضه الفحص',
  'comment.hold': 'أوقفه الفحص',
  'comment.report': 'أبلغ عنه الفحص',
  'comment.uphold': 'رُدّ الاعتراض',
  'comment.release': 'نُشر',
  'comment.withhold': 'حُجب',
  'comment.undo': 'تم التراجع عن القرار',
  'comment.pin': 'ثُبِّت',
  'comment.unpin': 'أُلغي التثبيت',
  'comment.feature': 'مُيِّز',
  'comment.unfeature': 'أُلغي التمييز',
  'comment.redact': 'أُزيلت بيانات شخصية',
};

/** Reasons of the log that no one chose. */
export const logReasons: typeof en.logReasons = {
  token: 'ورد في بيانات دخوله',
  request: 'بناءً على طلب',
  erased: 'مُحيت البيانات',
};

/** Actors other than people, by the log's evidence. */
export const actors: typeof en.actors = {
  'command line': 'سطر الأوامر',
  'the service': 'Interline نفسه',
  'the publisher': 'نظام الناشر',
  'the sign-in': 'تسجيل الدخول في الموقع',
};

/** A service token that decided. */
export const machine: typeof en.machine = (name) => t`الآلة «${name}»`;

export const roles: typeof en.roles = {
  guest: 'ضيف',
  reader: 'قارئ',
  author: 'كاتب',
  moderator: 'مشرف',
  admin: 'مدير',
  publisher: 'ناشر',
};

/** Standings of people. */
export const standings: typeof en.standings = {
  normal: 'دون معاملة خاصة',
  premoderated: 'تعليقاته تنتظر المشرف',
  trusted: 'موثوق',
};

export const articleStates: typeof en.articleStates = {
  open: 'مفتوح',
  closed: 'مغلق: لا تعليقات جديدة',
  hidden: 'مخفي: لا تُعرض التعليقات',
};

/** What a check did. */
export const ruled: typeof en.ruled = {
  approve: 'نشره الفحص',
  observe: 'مراقبة فقط دون إجراء',
  report: 'أُبلغ عنه ونُشر',
  hold: 'أُوقف',
  reject: 'رُفض',
  withhold: 'محجوب حتى المراجعة',
};

/** Names of what a check found. */
export const evidence: typeof en.evidence = {
  links: 'الروابط',
  allowed: 'المسموح',
  word: 'الكلمة',
  words: 'الكلمات',
  written: 'كُتبت',
  domains: 'النطاقات',
  letters: 'الحروف',
  capitals: 'الحروف الكبيرة',
  characters: 'الأحرف',
  at_least: 'على الأقل',
  at_most: 'على الأكثر',
  likeness: 'التشابه',
  of: 'مع',
  marks: 'العلامات',
  comments: 'التعليقات',
  seconds: 'الثواني',
  rejected: 'المرفوضة',
  decided: 'المبتوت فيها',
  published: 'المنشورة',
  until: 'حتى',
  cause: 'السبب',
  why: 'لماذا',
  would: 'كان سيفعل',
  flags: 'البلاغات',
  service: 'الخدمة',
  from: 'من',
  category: 'الفئة',
  percent: 'النسبة المئوية',
  threshold: 'الحد',
  model: 'الإصدار',
  version: 'الصيغة',
  passages: 'المقاطع',
  earlier: 'من الصيغ السابقة أيضًا',
};

/** A comment's texts. */
export const commentTexts = { versions: 'كل الصيغ', redact: 'إزالة بيانات شخصية…' };
