/** Hindi: the view of banned and suspect words. */
import type * as en from '../en/words.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('hi');

export const wordsView: typeof en.wordsView = {
  heading: 'शब्द',
  intro:
    'पूरे शब्द और वाक्यांश, छोटे-बड़े अक्षरों में, मात्रा-चिह्नों के साथ या बिना, और भेस बदले हुए भी: w4lrus, w.a.l.r.u.s, waaalrus। जिन लंबे शब्दों के भीतर बस ऐसा शब्द हो, वे नहीं पकड़े जाते।',
  readOnly: 'सिर्फ़ प्रशासक इन्हें बदल सकते हैं।',
  lists: { banned: 'निषिद्ध: अस्वीकार', suspect: 'संदिग्ध: इंतज़ार' },
  all: 'दोनों सूचियाँ',
  search: 'शब्द खोजें',
  shownList: 'सूची',
  total: (count) => plural(count, { other: '# शब्द' }),
  empty: 'अभी कोई शब्द नहीं।',
  noMatch: 'कोई शब्द मेल नहीं खाता।',
  word: 'शब्द या वाक्यांश',
  prefix: 'इससे शुरू होने वाले लंबे शब्द भी पकड़ें',
  prefixShort: 'और लंबे शब्द',
  add: 'जोड़ें',
  added: (word) => t`जोड़ा गया: ${word}`,
  remove: 'हटाएँ',
  removeWord: (word) => t`${word} हटाएँ`,
  removed: (word) => t`हटाया गया: ${word}`,
  listOf: (word) => t`${word} की सूची`,
  prefixOf: (word) => t`${word}: और लंबे शब्द`,
  changed: (word) => t`बदला गया: ${word}`,
  more: 'और दिखाएँ',

  tester: 'कोई पाठ आज़माएँ',
  testerHint: 'कोई टिप्पणी चिपकाकर देखें कि उसमें कौन-से शब्द हैं और उसका क्या होता। कुछ भी पोस्ट नहीं होता।',
  testText: 'पाठ',
  test: 'आज़माएँ',
  outcomes: {
    publish: 'कोई शब्द नहीं मिला। यह प्रकाशित होती।',
    hold: 'यह मॉडरेटर का इंतज़ार करती।',
    reject: 'यह अस्वीकार होती।',
  },
  foundAs: (word, list, found, at) => t`${word} (${list}), “${found}” लिखा हुआ, वर्ण ${at} पर`,

  exchange: 'आयात और निर्यात',
  exchangeHint: 'हर पंक्ति में एक शब्द, लंबे शब्द भी पकड़ने के लिए अंत में *; या text, list और prefix वाला CSV।',
  content: 'आयात के शब्द',
  format: 'फ़ॉर्मैट',
  formats: { lines: 'हर पंक्ति में एक शब्द', csv: 'CSV' },
  intoList: 'किस सूची में',
  replace: 'जो शब्द इसमें नहीं हैं, उन्हें हटाएँ',
  import: 'आयात करें',
  imported: (added, changed, removed, unchanged) =>
    t`${added} जोड़े गए, ${changed} बदले गए, ${removed} हटाए गए, ${unchanged} पहले से थे।`,
  export: 'CSV में डाउनलोड करें',
};
