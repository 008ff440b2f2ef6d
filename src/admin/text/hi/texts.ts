/** Hindi: earlier versions of a comment's text, and the removal of personal data from it. */
import type * as en from '../en/texts.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('hi');

export const versionNames: typeof en.versionNames = {
  first: 'जैसा पहले लिखा गया',
  edited: 'लेखक ने बदला',
  redacted: 'मॉडरेटर ने निजी जानकारी हटाई',
};

export const redactDialog: typeof en.redactDialog = {
  heading: 'निजी जानकारी हटाएँ',
  hint: 'फ़ोन नंबर, पते, नाम: पाठकों को इनकी जगह […] दिखेगा। लेखक को यह और आपका कारण बताया जाता है।',
  passages: 'क्या हटाना है, हर पंक्ति में एक अंश',
  earlier: 'पिछले संस्करणों से भी, हमेशा के लिए। नहीं तो मॉडरेटर इसे वहाँ पढ़ सकते हैं।',
  preview: 'बाद में ऐसा दिखेगा',
  reason: 'कारण, जो लेखक को दिखेगा',
  submit: 'हटाएँ',
  none: 'लिखें कि क्या हटाना है।',
  missing: (passage) => t`“${passage}” पाठ में नहीं है।`,
  done: 'निजी जानकारी हटाई गई।',
};
