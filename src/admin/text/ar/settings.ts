/** Arabic: the settings form, one entry per setting. */
import type * as en from '../en/settings.js';

export const settingsWords: typeof en.settingsWords = {
  moderation: {
    label: 'التعليقات الجديدة',
    hint: 'هل يرى القراء التعليق قبل المشرف.',
  },
  flagThreshold: {
    label: 'الحجب بعد هذا العدد من البلاغات',
    hint: 'يُحجب التعليق الذي بلغ هذا العدد من البلاغات المفتوحة حتى يقرر المشرف، إلا إذا قبل مشرف نصه الحالي. تُحتسب البلاغات حتى الضعف إذا ثبتت بلاغات الشخص السابقة، وأقل إن لم تثبت.',
  },
  flagThresholds: {
    label: 'حدود أخرى لبعض الأسباب',
    hint: 'تُعد البلاغات لهذه الأسباب على حدة. فارغ: تُحتسب ضمن الحد أعلاه.',
  },
  flagMinAgeHours: {
    label: 'الساعات قبل احتساب بلاغات قارئ جديد',
    hint: 'تظهر حتى ذلك الحين في «مبلّغ عنها» دون أن تحجب تعليقًا، إلا إذا كان للقارئ تعليق منشور قبله. 0: تُحتسب فورًا.',
  },
  maxLinks: {
    label: 'الروابط المسموح بها في التعليق',
    hint: 'التعليقات ذات الروابط الأكثر تنتظر الموافقة.',
  },
  appealDays: {
    label: 'أيام طلب مراجعة أخرى',
    hint: 'المدة التي يمكن فيها الاعتراض بعد إزالة تعليق أو حظر. 0: لا اعتراضات.',
  },
  appealAnswerDays: {
    label: 'أيام الرد على الاعتراض',
    hint: 'الموعد الذي تراه أنت والشخص.',
  },
  erasedName: {
    label: 'اسم من مُحيت بياناتهم',
    hint: 'يظهر على ما يتركونه، مثل التعليقات التي يبقى نصها.',
  },
  erasedTexts: {
    label: 'تعليقات من مُحيت بياناتهم',
    hint: 'ما يحدث للتعليقات العلنية عندما يطلب الأشخاص محو بياناتهم. يمكن للمديرين اختيار غير ذلك.',
  },
  rules: { label: 'القواعد', hint: 'ضمن «القواعد».' },
  surge: { label: 'الازدحام', hint: 'ضمن «القواعد».' },
  surgeEndedAt: { label: 'الازدحام', hint: 'ضمن «القواعد».' },
  opinions: { label: 'آراء خدمات خارجية', hint: 'ضمن «القواعد».' },
  surgeRules: { label: 'الازدحام التلقائي', hint: 'ضمن «القواعد».' },
  editWindowSeconds: {
    label: 'مهلة التعديل بالثواني',
    hint: '900 ربع ساعة؛ و0 لا يسمح بالتعديل.',
  },
  maxCommentLength: {
    label: 'الحد الأقصى لطول التعليق بالأحرف',
    hint: '20,000 على الأكثر.',
  },
  guests: {
    label: 'الضيوف',
    hint: 'أشخاص دون حساب. تُميَّز أسماؤهم، ولا يمكنهم التصويت أو الإبلاغ.',
  },
  consent: {
    label: 'نص الموافقة',
    hint: 'يظهر بجانب مربع يؤشر عليه الشخص قبل تعليقه الأول. فارغ: دون مربع.',
  },
  contentSelector: {
    label: 'موضع نص المقال',
    hint: 'محدد CSS بسيط، مثل ‎.article-body أو main > article. فارغ: يُعثر عليه بالأسماء المعتادة.',
  },
  inlineLabel: {
    label: 'اسم مرشّح التعليقات داخل النص',
    hint: 'مثل «ملاحظات الهامش». فارغ: «في النص» بلغة القارئ.',
  },
  attention: {
    label: 'كيف تلفت أسئلة الكاتب الانتباه',
    hint: 'ما يحدث عندما يصل القارئ إلى سؤال مفتوح.',
  },
  rating: {
    label: 'تقييم القراء للمقالات',
    hint: 'من نجمة إلى خمس نجوم حيث تتضمن صفحاتك هذا العنصر. متوقف: تبقى التقييمات السابقة دون عرض.',
  },
  addresses: {
    label: 'عناوين المقال الواحد',
    hint: 'أي صيغ للعنوان تشترك في التعليقات. لا ينقل تغييرها التعليقات الموجودة ولا يدمجها.',
  },
  reactions: {
    label: 'التفاعلات',
    hint: 'التفاعلات التي يختار القراء منها. بدونها: الأصوات فقط.',
  },
};

export const reactionWords: typeof en.reactionWords = {
  thanks: 'شكرًا',
  insightful: 'مفيد',
  funny: 'مضحك',
  sad: 'محزن',
};

export const addressRules: typeof en.addressRules = {
  scheme: '‏http:// وhttps:// سواء',
  www: '‏www.example.com وexample.com سواء',
  index: '‏/story/index.html (أو ‎.htm أو ‎.php) و/story سواء',
  ampParameter: '‏/story?amp=1 و/story سواء',
  ampPath: '‏/story/amp و/story سواء',
  letterCase: '‏/Story و/story سواء',
};

export const attentions: typeof en.attentions = {
  blink: 'تنبض شارته ثلاث مرات',
  scroll_open: 'يُفتح تلقائيًا مرة لكل قارئ؛ وإن لم يتسع المكان بجانب النص تنبض شارته',
  none: 'لا شيء',
};

export const erasedTextModes: typeof en.erasedTextModes = {
  remove: 'يُمحى نصها، ويبقى مكانها ظاهرًا حيث توجد ردود',
  keep: 'يبقى نصها دون الاسم',
};

export const guestModes: typeof en.guestModes = {
  off: 'لا يعلّق إلا من سجّل الدخول',
  held: 'يمكن للضيوف التعليق باسم، وكل تعليق ينتظر الموافقة',
  on: 'يمكن للضيوف التعليق باسم مثل غيرهم',
};

/** Text of the consent line's link field; the setting's own texts belong to `text`. */
export const consentUrl: typeof en.consentUrl = {
  label: 'رابط النص الكامل',
  hint: 'رابط مثل رابط سياسة الخصوصية. فارغ: دون رابط.',
};

export const moderationModes: typeof en.moderationModes = {
  post: 'تُنشر فورًا وتُراجع لاحقًا',
  pre: 'تُوقف حتى يقبلها المشرف',
};
