/** Hebrew: searching, sorting and grouping queues. */
import type * as en from '../en/queue.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('he');

export const queueWords: typeof en.queueWords = {
  search: 'חיפוש כל המילים',
  filters: 'מסננים',
  filtersOn: (count) => t`מסננים (${count})`,
  noMatch: 'אין תגובה מתאימה.',
  noMatchHint: 'החיפוש הוא לפי מילים שלמות: „ספר” לא ימצא „ספרים”.',
  partial: 'תגובות ישנות עדיין בהכנה לחיפוש, ולכן ייתכן שחלקן חסרות.',
  alike: (count) => t`כמעט זהות: ${count}`,
  ofPerson: (count) => t`מאת אדם זה: ${count}`,
  /** For groups that are not counted further. */
  orMore: (count) => t`${count} או יותר`,
  groupAlike: 'טקסטים כמעט זהים',
  groupPerson: 'תגובות של אדם אחד',
  groupHint: 'כולן מסומנות. יש לבטל את הסימון של אלה שאינן שייכות.',
  groupEmpty: 'הוחלט על כולן.',
  backToQueue: (queue) => t`חזרה לתור „${queue}”`,
  allOfPerson: 'כל התגובות של אדם זה',
  allOfArticle: 'כל התגובות לכתבה הזאת',
};
