/** Hindi: the log, its filters and export. */
import type * as en from '../en/log.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('hi');

export const logWords: typeof en.logWords = {
  action: 'क्या',
  anyAction: 'सब कुछ',
  from: 'से',
  to: 'तक',
  apply: 'फ़िल्टर करें',
  byPerson: 'एक व्यक्ति ने क्या किया',
  csv: 'CSV में डाउनलोड करें',
  json: 'JSON में डाउनलोड करें',
  exporting: 'प्रविष्टियाँ जुटाई जा रही हैं…',
};

export const logView: typeof en.logView = {
  heading: 'अभिलेख',
  all: 'साइट का हर फ़ैसला और हर बदलाव, सबसे नया पहले',
  ofPerson: 'एक व्यक्ति के बारे में फ़ैसले',
  ofComment: 'एक टिप्पणी के बारे में फ़ैसले',
  showAll: 'सभी फ़ैसले दिखाएँ',
  showComment: 'टिप्पणी दिखाएँ',
  showCommentOf: (time) => t`${time} को फ़ैसले वाली टिप्पणी दिखाएँ`,
  when: 'कब',
  who: 'किसने',
  what: 'क्या',
  about: 'किसके बारे में',
  why: 'क्यों',
  change: 'पहले, बाद में',
  details: 'विवरण',
  empty: 'अभी तक न कोई फ़ैसला हुआ है, न कोई बदलाव।',
};
