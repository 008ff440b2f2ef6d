/** Hebrew: exporting and erasing a person's data. */
import type * as en from '../en/data.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('he');

export const dataWords: typeof en.dataWords = {
  heading: 'נתונים אישיים',
  export: 'הורדת הנתונים של האדם',
  erase: 'מחיקת הנתונים של אדם זה…',
  confirm: (name) =>
    t`הפעולה מוחקת את השם, החשבון, ההצבעות והערות הדיווח של ${name}, את ההערות בנושא, ואת מה שנכתב על האדם ביומן. לא ניתן לבטל את המחיקה.`,
  texts: 'התגובות הפומביות של האדם',
  modes: {
    remove: 'מחיקת הטקסטים',
    keep: 'השארת הטקסטים, ללא השם',
  },
  submit: 'מחיקה לצמיתות',
  erased: 'נמחק. התגובות וההצבעות יימחקו בתוך דקה.',
};
