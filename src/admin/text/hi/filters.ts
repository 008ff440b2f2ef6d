/** Hindi: the conditions and the order of a queue, and decisions about many comments. */
import type * as en from '../en/filters.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('hi');

export const filterWords: typeof en.filterWords = {
  sort: 'क्रम',
  sorts: {
    age: { oldest: 'सबसे पुरानी पहले', newest: 'सबसे नई पहले' },
    reports: 'सबसे ज़्यादा शिकायतें पहले',
    urgency: 'सबसे ज़रूरी पहले',
  },
  urgencyHint: 'शिकायतें, गंभीर कारण और नियमों के नतीजे इंतज़ार के घंटों की तरह गिने जाते हैं।',
  where: 'कहाँ खोजें',
  inQueue: (queue) => t`सिर्फ़ “${queue}”`,
  inAll: 'सभी टिप्पणियाँ',
  person: 'व्यक्ति',
  personHint: 'नाम की शुरुआत',
  article: 'लेख',
  articleHint: 'शीर्षक, कुंजी या पते के शब्द या उनकी शुरुआत, या पूरा पता',
  reason: 'कारण',
  rule: 'नियम',
  any: 'कोई भी',
  from: 'से',
  to: 'तक',
  links: 'सिर्फ़ लिंक वाली',
  clear: 'खोज और फ़िल्टर हटाएँ',
};

export const confirmWords: typeof en.confirmWords = {
  approve: (count) => plural(count, { one: '# टिप्पणी मंज़ूर करें?', other: '# टिप्पणियाँ मंज़ूर करें?' }),
  reject: (count) => plural(count, { one: '# टिप्पणी अस्वीकार करें?', other: '# टिप्पणियाँ अस्वीकार करें?' }),
  spam: (count) => plural(count, { one: '# टिप्पणी स्पैम चिह्नित करें?', other: '# टिप्पणियाँ स्पैम चिह्नित करें?' }),
  see: (count) => plural(count, { one: '# टिप्पणी देखी हुई चिह्नित करें?', other: '# टिप्पणियाँ देखी हुई चिह्नित करें?' }),
  hint: 'आप इसे वापस ले सकते हैं।',
  yes: 'हाँ, सभी',
};
