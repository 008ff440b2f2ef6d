/** Hindi: readers' reports, notices of illegal content, and colleagues. */
import type * as en from '../en/people.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('hi');

/** Reports of illegal content. */
export const noticeWords: typeof en.noticeWords = {
  title: (ground) => t`ग़ैरक़ानूनी बताकर शिकायत: ${ground}`,
  from: (email) => t`भेजने वाले: ${email}`,
  anonymous: 'बिना पते के भेजी गई',
  hint: 'भेजने वाले रसीद से आपका फ़ैसला देख सकते हैं।',
  answered: 'फ़ैसले से निपटाई गई',
  short: 'ग़ैरक़ानूनी?',
};

export const noticeGrounds: typeof en.noticeGrounds = {
  hate: 'नफ़रत फैलाने वाली बात',
  threat: 'धमकी या हिंसा',
  defamation: 'मानहानि',
  privacy: 'निजता का उल्लंघन',
  copyright: 'कॉपीराइट',
  fraud: 'धोखाधड़ी',
  child_safety: 'बच्चों को ख़तरा',
  other: 'कोई और क़ानून',
};

/** A reporter and the weight of a report. */
export const reporterWords: typeof en.reporterWords = {
  arranged: 'नए या आपस में जुड़े खातों की बाढ़ का हिस्सा, इसलिए छिपाने में गिनती नहीं होती',
  weighs: (weight) => t`गिनती: ${weight}`,
  record: (upheld, answered) => t`पहले की ${answered} शिकायतों में से ${upheld} सही पाई गईं`,
  muted: 'अब शिकायत नहीं कर सकते',
  mute: (name) => t`${name} की शिकायतें अनदेखी करें…`,
  unmute: (name) => t`${name} की शिकायतें फिर स्वीकार करें`,
  unmuted: (name) => t`${name} फिर शिकायत कर सकते हैं।`,
};
