/** Hebrew: the conditions and the order of a queue, and decisions about many comments. */
import type * as en from '../en/filters.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('he');

export const filterWords: typeof en.filterWords = {
  sort: 'מיון',
  sorts: {
    age: { oldest: 'הישנות תחילה', newest: 'החדשות תחילה' },
    reports: 'הכי הרבה דיווחים תחילה',
    urgency: 'הדחופות תחילה',
  },
  urgencyHint: 'דיווחים, סיבות חמורות וממצאי כללים נחשבים כשעות המתנה.',
  where: 'היכן לחפש',
  inQueue: (queue) => t`רק ${queue}`,
  inAll: 'כל התגובות',
  person: 'אדם',
  personHint: 'תחילת השם',
  article: 'כתבה',
  articleHint: 'מילים או תחילת מילים מהכותרת, מהמפתח או מהכתובת, או הכתובת המלאה',
  reason: 'סיבה',
  rule: 'כלל',
  any: 'הכול',
  from: 'מתאריך',
  to: 'עד תאריך',
  links: 'רק עם קישור',
  clear: 'ניקוי החיפוש והמסננים',
};

export const confirmWords: typeof en.confirmWords = {
  approve: (count) =>
    plural(count, { one: 'לאשר תגובה אחת?', two: 'לאשר שתי תגובות?', other: 'לאשר # תגובות?' }),
  reject: (count) =>
    plural(count, { one: 'לדחות תגובה אחת?', two: 'לדחות שתי תגובות?', other: 'לדחות # תגובות?' }),
  spam: (count) =>
    plural(count, {
      one: 'לסמן תגובה אחת כספאם?',
      two: 'לסמן שתי תגובות כספאם?',
      other: 'לסמן # תגובות כספאם?',
    }),
  see: (count) =>
    plural(count, {
      one: 'לסמן תגובה אחת כנצפתה?',
      two: 'לסמן שתי תגובות כנצפו?',
      other: 'לסמן # תגובות כנצפו?',
    }),
  hint: 'אפשר לבטל את זה.',
  yes: 'כן, את כולן',
};
