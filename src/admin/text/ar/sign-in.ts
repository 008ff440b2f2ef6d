/** Arabic: signing in, the account in the top bar, and who signs in how. */
import type * as en from '../en/sign-in.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('ar');

export const signInWords: typeof en.signInWords = {
  opening: 'جارٍ تسجيل دخولك…',
  with: (name) => t`تسجيل الدخول عبر ${name}`,
  or: 'أو الصق رمز دخول',
  site: (name) => t`لموقع ${name}`,
  failures: {
    sign_in_expired:
      'انتهت صلاحية تسجيل الدخول هذا أو سبق استخدامه. سجّل الدخول مرة أخرى، أو اطلب رابطًا جديدًا.',
    provider_failed: 'تعذّر الوصول إلى خدمة تسجيل الدخول في موقعك حاليًا. أعد المحاولة بعد قليل.',
    provider_not_found: 'لم يعد هذا الموقع يستخدم طريقة الدخول هذه.',
    site_not_found: 'لا يوجد هنا موقع كهذا.',
    rate_limited: 'محاولات كثيرة. انتظر دقيقة ثم أعد المحاولة.',
    offline: 'تعذّر الوصول إلى الخدمة. تحقق من الاتصال ثم أعد المحاولة.',
    public_url_missing: 'لا تعرف الخدمة عنوانها العام. على مشغّلها ضبط PUBLIC_URL.',
  },
  refused: (why) => t`لم يُقبل تسجيل الدخول من موقعك (${why}). أعد المحاولة.`,
  noRole: (whom) => t`سجّلت دخولك، لكن لا يمكنك الإشراف في هذا الموقع بعد. ${whom}`,
  unexpected: 'حدث خطأ ما. أعد المحاولة.',
  lost: 'لم يبدأ تسجيل الدخول من علامة التبويب هذه. سجّل الدخول مرة أخرى.',
};

export const accountWords: typeof en.accountWords = {
  signedIn: (name, role, site) => t`${name}، ${role}، ${site}`,
  heading: 'تبديل الموقع',
  hint: 'سجّلت دخولك إلى هذه المواقع. تسجيل الخروج ينهيها كلها.',
  current: (site) => t`${site} (مفتوح الآن)`,
};

export const accessWords: typeof en.accessWords = {
  roles: { admin: 'مدير', moderator: 'مشرف' },
  heading: 'الوصول',
  intro: 'من وما يمكنه استخدام لوحة الإشراف وواجهة API لهذا الموقع.',
  readOnly: 'لا يراه إلا المديرون.',
  link: 'الوصول: تسجيل الدخول ورموز الخدمة والمفاتيح',
};

export const providerWords: typeof en.providerWords = {
  heading: 'تسجيل الدخول بحساباتكم الخاصة',
  hint: 'يسجّل المشرفون الدخول عبر OpenID Connect ‏(Entra ID وOkta وKeycloak وGoogle وغيرها). تظل الروابط والرموز تعمل.',
  redirect: 'عنوان إعادة التوجيه الذي يُسجَّل هناك:',
  noRedirect: 'اضبط PUBLIC_URL أولًا، كي تعرف الخدمة عنوانها.',
  fields: {
    name: { label: 'الاسم على الزر', hint: 'يظهر هكذا: «تسجيل الدخول عبر …».' },
    issuer: { label: 'المُصدِر', hint: 'عنوانه، مثل https://id.courier.example' },
    clientId: { label: 'معرّف العميل', hint: 'كما هو مسجل هناك.' },
    clientSecret: { label: 'سر العميل', hint: 'يُحفظ ولا يُعرض مرة أخرى.' },
    scope: { label: 'النطاقات (scopes)', hint: 'تفصل بينها مسافات. يتطلب بعض المزوّدين «groups» هنا.' },
    claim: { label: 'الحقل (claim) الذي فيه المجموعات', hint: 'مثل groups أو roles أو realm_access.roles' },
    admins: { label: 'مجموعات المديرين', hint: 'واحدة في كل سطر.' },
    moderators: { label: 'مجموعات المشرفين', hint: 'واحدة في كل سطر.' },
    contact: {
      label: 'ممن يُطلب الدور',
      hint: 'يظهر لمن يسجّل الدخول دون دور، مثل عنوان بريد إلكتروني.',
    },
  },
  secretStored: 'يوجد سر محفوظ. اترك الحقل فارغًا للإبقاء عليه.',
  shared: 'قبول من يسجّل الدخول في مواقعنا الأخرى أيضًا',
  sharedHint:
    'من المواقع التي لها المُصدِر نفسه ومعرّف العميل نفسه والسر نفسه فقط. المجموعات أعلاه تحدد الدور هنا.',
  save: 'حفظ تسجيل الدخول',
  saved: 'حُفظ تسجيل الدخول.',
  remove: 'إزالة تسجيل الدخول',
  removed: 'تمت الإزالة. سُجّل خروج من دخلوا بهذه الطريقة.',
};

export const sessionWords: typeof en.sessionWords = {
  heading: 'مسجلو الدخول الآن',
  hint: 'من دخلوا عبر رابط أو بحساباتكم الخاصة. لا يظهر هنا من يستخدمون رموز موقعك.',
  none: 'لا أحد.',
  table: 'مسجلو الدخول الآن',
  columns: ['الشخص', 'الدور', 'عبر', 'آخر ظهور', 'الإجراء'],
  viaLink: (token) => t`رابط من ${token}`,
  viaAccounts: 'حساباتكم الخاصة',
  end: 'تسجيل الخروج',
  endOf: (name) => t`تسجيل خروج ${name}`,
  ended: (name) => t`سُجّل خروج ${name}.`,
};
