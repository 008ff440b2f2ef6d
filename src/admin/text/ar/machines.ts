/** Arabic: service tokens and issuer keys. */
import type * as en from '../en/machines.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('ar');

export const machineWords: typeof en.machineWords = {
  heading: 'رموز الخدمة',
  hint: 'لنظام إدارة المحتوى (CMS) وغيره من الأنظمة. كل رمز يفعل ما أُنشئ من أجله، ولا شيء غيره.',
  scopes: {
    publish: 'نشر المقالات وتعديلها',
    'queues:read': 'قراءة القوائم',
    decide: 'البت في التعليقات والتراجع عن ذلك',
    'sign-in': 'تسجيل دخول الأشخاص إلى لوحة الإشراف، حتى بدور مدير',
  },
  scopesLabel: 'ما يمكنه فعله',
  name: 'الاسم',
  nameHint: 'الغرض منه، مثل cms. يظهر في السجل.',
  expires: 'ينتهي في (اختياري)',
  create: 'إنشاء رمز',
  incomplete: 'اكتب اسمًا، واختر ما يمكنه فعله.',
  past: 'اختر تاريخًا في المستقبل.',
  created: (name) => t`أُنشئ الرمز «${name}». انسخه الآن: نحن لا نحفظه، لذا لا يمكننا عرضه مرة أخرى.`,
  secret: 'رمز جديد',
  copy: 'نسخ',
  copied: 'تم النسخ.',
  done: 'تم',
  none: 'لا توجد رموز.',
  table: 'رموز هذا الموقع',
  columns: ['الاسم', 'الصلاحيات', 'منذ', 'الحالة', 'الإجراء'],
  live: 'يعمل',
  until: (date) => t`حتى ${date}`,
  expired: (date) => t`انتهى في ${date}`,
  revokedAt: (date) => t`أُبطل في ${date}`,
  revoke: 'إبطال',
  revokeOf: (name) => t`إبطال ${name}`,
  revokeAsk: (name) => t`إبطال «${name}»؟`,
  revokeHint: 'يتوقف فورًا كل ما يستخدمه، ويُسجَّل خروج الأشخاص الذين دخلوا به. لا يمكن التراجع عن ذلك.',
  revoked: (name) => t`أُبطل «${name}».`,
};

export const keyWords: typeof en.keyWords = {
  heading: 'المُصدِرون والمفاتيح',
  hint: 'الجهات التي يقبل هذا الموقع رموزها. يضيف مشغّل الخدمة المفاتيح ويبطلها من سطر الأوامر.',
  table: 'مفاتيح هذا الموقع',
  columns: ['المُصدِر', 'المفتاح', 'الخوارزمية', 'منذ', 'الحالة'],
  ofService: 'Interline نفسه، للضيوف',
  live: 'قيد الاستخدام',
  revokedAt: (date) => t`أُبطل في ${date}`,
};
