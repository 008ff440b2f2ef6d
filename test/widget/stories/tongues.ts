/** The languages the stories are told in: one for each direction of writing. */
import { catalogue as arabic } from '../../../src/shared/i18n/ar.js';
import { catalogue as english, type MessageKey } from '../../../src/shared/i18n/en.js';
import { edits as arabicEdits, newsroom as arabicNewsroom } from '../../../src/shared/i18n/later/ar.js';
import { edits as englishEdits, newsroom as englishNewsroom } from '../../../src/shared/i18n/later/en.js';
import { createWords } from '../../../src/shared/i18n/words.js';
import { PARAGRAPHS } from '../widget-page.js';

const ARABIC_PARAGRAPHS = [
  'جداول المدّ خاطئة منذ شهر مارس، ولا أحد في مكتب الميناء يريد أن يقول منذ متى تحديدًا.',
  'كان رفائيل أوّل من لاحظ ذلك، لأن مخزنه يغرق حين تتأخر الجداول إحدى عشرة دقيقة.',
  'كتب إلى مدير الميناء مرتين، وعادت الرسالة الثانية ومعها ملاحظة عن الفواصل.',
  'سينظر المجلس في الجداول يوم الثلاثاء، بعد بند المقاعد.',
];

export const TONGUES = {
  'left to right': {
    direction: 'ltr' as const,
    paragraphs: PARAGRAPHS,
    phrase: 'a note about commas',
    words: createWords('en', english),
    edits: createWords('en', englishEdits),
    newsroom: createWords('en', englishNewsroom),
    attributes: '',
  },
  'right to left': {
    direction: 'rtl' as const,
    paragraphs: ARABIC_PARAGRAPHS,
    phrase: 'ومعها ملاحظة عن الفواصل',
    words: createWords<MessageKey>('ar', arabic),
    edits: createWords('ar', arabicEdits),
    newsroom: createWords('ar', arabicNewsroom),
    attributes: 'lang="ar"',
  },
};

export type Tongue = (typeof TONGUES)[keyof typeof TONGUES];
