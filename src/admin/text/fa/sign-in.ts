/** Persian: signing in, the account in the top bar, and who signs in how. */
import type * as en from '../en/sign-in.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('fa');

export const signInWords: typeof en.signInWords = {
  opening: 'در حال ورود شما…',
  with: (name) => t`ورود با ${name}`,
  or: 'یا توکنی بچسبانید',
  site: (name) => t`برای ${name}`,
  failures: {
    sign_in_expired: 'این ورود منقضی یا پیش‌تر استفاده شده است. دوباره وارد شوید یا پیوند تازه‌ای بخواهید.',
    provider_failed: 'اکنون به ورود سایت شما دسترسی نداریم. کمی بعد دوباره تلاش کنید.',
    provider_not_found: 'این سایت دیگر از این ورود استفاده نمی‌کند.',
    site_not_found: 'چنین سایتی اینجا نیست.',
    rate_limited: 'تلاش‌ها بیش از اندازه بود. یک دقیقه صبر کنید، سپس دوباره تلاش کنید.',
    offline: 'سرویس در دسترس نیست. اتصال را بررسی کنید، سپس دوباره تلاش کنید.',
    public_url_missing: 'سرویس نشانی عمومی خود را نمی‌داند. گردانندهٔ آن باید PUBLIC_URL را تنظیم کند.',
  },
  refused: (why) => t`ورود سایت شما پذیرفته نشد (${why}). دوباره تلاش کنید.`,
  noRole: (whom) => t`وارد شده‌اید، اما هنوز نمی‌توانید در این سایت نظارت کنید. ${whom}`,
  unexpected: 'مشکلی پیش آمد. دوباره تلاش کنید.',
  lost: 'این زبانه ورود را آغاز نکرده است. دوباره وارد شوید.',
};

export const accountWords: typeof en.accountWords = {
  signedIn: (name, role, site) => t`${name}، ${role}، ${site}`,
  heading: 'تغییر سایت',
  hint: 'در این سایت‌ها وارد شده‌اید. با خروج، از همه خارج می‌شوید.',
  current: (site) => t`${site} (اکنون باز است)`,
};

export const accessWords: typeof en.accessWords = {
  roles: { admin: 'مدیر', moderator: 'ناظر' },
  heading: 'دسترسی',
  intro: 'چه کسی و چه چیزی می‌تواند از کنسول و API این سایت استفاده کند.',
  readOnly: 'فقط مدیران می‌توانند این را ببینند.',
  link: 'دسترسی: ورود، توکن‌های سرویس و کلیدها',
};

export const providerWords: typeof en.providerWords = {
  heading: 'ورود با حساب‌های خودتان',
  hint: 'ناظران با OpenID Connect وارد می‌شوند (Entra ID، Okta، Keycloak، Google و دیگران). پیوندها و توکن‌ها همچنان کار می‌کنند.',
  redirect: 'نشانی بازگشت برای ثبت در آنجا:',
  noRedirect: 'نخست PUBLIC_URL را تنظیم کنید تا سرویس نشانی خود را بداند.',
  fields: {
    name: { label: 'نام روی دکمه', hint: 'به شکل «ورود با …» نشان داده می‌شود.' },
    issuer: { label: 'صادرکننده', hint: 'نشانی آن، مانند https://id.courier.example' },
    clientId: { label: 'شناسهٔ کلاینت', hint: 'همان‌گونه که در آنجا ثبت شده است.' },
    clientSecret: { label: 'رمز کلاینت', hint: 'ذخیره می‌شود و دیگر نشان داده نمی‌شود.' },
    scope: {
      label: 'دامنه‌های دسترسی (scope)',
      hint: 'جداشده با فاصله. برخی ارائه‌دهندگان اینجا «groups» می‌خواهند.',
    },
    claim: { label: 'ادعای (claim) گروه‌ها', hint: 'مانند groups، roles یا realm_access.roles' },
    admins: { label: 'گروه‌های مدیران', hint: 'هر سطر یکی.' },
    moderators: { label: 'گروه‌های ناظران', hint: 'هر سطر یکی.' },
    contact: {
      label: 'نقش را از چه کسی باید خواست',
      hint: 'به کسانی نشان داده می‌شود که بدون نقش وارد می‌شوند، مانند یک نشانی ایمیل.',
    },
  },
  secretStored: 'رمزی ذخیره شده است. برای نگه داشتن آن، اینجا را خالی بگذارید.',
  shared: 'پذیرفتن کسانی که در سایت‌های دیگر ما وارد می‌شوند',
  sharedHint:
    'فقط از سایت‌هایی با همان صادرکننده، شناسه و رمز کلاینت. نقش آن‌ها در اینجا را گروه‌های بالا تعیین می‌کنند.',
  save: 'ذخیرهٔ ورود',
  saved: 'ورود ذخیره شد.',
  remove: 'برداشتن ورود',
  removed: 'برداشته شد. کسانی که با آن وارد شده بودند خارج شدند.',
};

export const sessionWords: typeof en.sessionWords = {
  heading: 'اکنون وارد شده‌اند',
  hint: 'کسانی که با پیوند یا حساب‌های خودتان آمده‌اند. کسانی که توکن خود سایت شما را دارند در فهرست نیستند.',
  none: 'هیچ‌کس.',
  table: 'کسانی که اکنون وارد شده‌اند',
  columns: ['شخص', 'نقش', 'از راه', 'آخرین بازدید', 'کار'],
  viaLink: (token) => t`پیوند از ${token}`,
  viaAccounts: 'حساب‌های خودتان',
  end: 'خارج کردن',
  endOf: (name) => t`خارج کردن ${name}`,
  ended: (name) => t`${name} خارج شد.`,
};
