/** Persian: service tokens and issuer keys. */
import type * as en from '../en/machines.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('fa');

export const machineWords: typeof en.machineWords = {
  heading: 'توکن‌های سرویس',
  hint: 'برای CMS شما و دستگاه‌های دیگر. هر توکن فقط کاری را می‌تواند بکند که برای آن ساخته شده است.',
  scopes: {
    publish: 'انتشار و تغییر مقاله‌ها',
    'queues:read': 'خواندن صف‌ها',
    decide: 'تصمیم دربارهٔ دیدگاه‌ها و واگرد آن',
    'sign-in': 'وارد کردن افراد به کنسول، حتی با نقش مدیر',
  },
  scopesLabel: 'چه کاری می‌تواند بکند',
  name: 'نام',
  nameHint: 'برای چه کاری است، مثلاً cms. در سوابق نشان داده می‌شود.',
  expires: 'پایان اعتبار (اختیاری)',
  create: 'ساخت توکن',
  incomplete: 'نامی بنویسید و برگزینید که چه کاری می‌تواند بکند.',
  past: 'تاریخی در آینده برگزینید.',
  created: (name) =>
    t`توکن «${name}» ساخته شد. همین حالا آن را رونوشت کنید: آن را نگه نمی‌داریم و دیگر نمی‌توانیم نشان دهیم.`,
  secret: 'توکن تازه',
  copy: 'رونوشت',
  copied: 'رونوشت شد.',
  done: 'پایان',
  none: 'توکنی نیست.',
  table: 'توکن‌های این سایت',
  columns: ['نام', 'مجاز به', 'از', 'وضعیت', 'کار'],
  live: 'معتبر',
  until: (date) => t`تا ${date}`,
  expired: (date) => t`پایان‌یافته در ${date}`,
  revokedAt: (date) => t`باطل‌شده در ${date}`,
  revoke: 'باطل کردن',
  revokeOf: (name) => t`باطل کردن ${name}`,
  revokeAsk: (name) => t`«${name}» باطل شود؟`,
  revokeHint:
    'هر چه از آن استفاده می‌کند بی‌درنگ از کار می‌افتد و کسانی که با آن وارد شده‌اند خارج می‌شوند. این کار برگشت‌پذیر نیست.',
  revoked: (name) => t`«${name}» باطل شد.`,
};

export const keyWords: typeof en.keyWords = {
  heading: 'صادرکنندگان و کلیدها',
  hint: 'صادرکنندگانی که این سایت توکن‌هایشان را می‌پذیرد. گردانندهٔ شما کلیدها را در خط فرمان می‌افزاید و باطل می‌کند.',
  table: 'کلیدهای این سایت',
  columns: ['صادرکننده', 'کلید', 'الگوریتم', 'از', 'وضعیت'],
  ofService: 'خود Interline، برای مهمانان',
  live: 'در حال استفاده',
  revokedAt: (date) => t`باطل‌شده در ${date}`,
};
