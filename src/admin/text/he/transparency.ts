/** Hebrew: the transparency report. */
import type * as en from '../en/transparency.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('he');

export const transparencyView: typeof en.transparencyView = {
  heading: 'דוח',
  intro: 'מה הוחלט בתקופה מסוימת, לצורך דוח שקיפות. החלטות שבוטלו אינן נכללות.',
  from: 'מתאריך',
  to: 'עד תאריך, כולל',
  show: 'הצגה',
  download: 'הורדה כ־CSV',
  decisions: 'החלטות',
  decision: 'החלטה',
  reason: 'סיבה',
  by: 'הוחלט בידי',
  automated: 'בדיקה',
  people: 'מנחה',
  count: 'מספר',
  none: 'אין בתקופה הזאת.',
  ownWords: 'במילים של המנחה',
  answers: 'דיווחים, הודעות וערעורים',
  what: 'מה',
  received: 'התקבלו במערכת',
  upheld: 'נמצאו מוצדקים',
  declined: 'נדחו',
  median: 'זמן מענה חציוני',
  reports: 'דיווחים של קוראים',
  allNotices: 'כל ההודעות על תוכן לא חוקי',
  notices: (ground) => t`הודעות: ${ground}`,
  appeals: 'ערעורים („נדחו”: ההחלטה נשארה)',
};
