/** Hindi: the transparency report. */
import type * as en from '../en/transparency.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('hi');

export const transparencyView: typeof en.transparencyView = {
  heading: 'रिपोर्ट',
  intro: 'किसी अवधि में क्या फ़ैसले हुए, पारदर्शिता रिपोर्ट के लिए। वापस लिए गए फ़ैसले शामिल नहीं हैं।',
  from: 'से',
  to: 'तक (वह दिन शामिल)',
  show: 'दिखाएँ',
  download: 'CSV में डाउनलोड करें',
  decisions: 'फ़ैसले',
  decision: 'फ़ैसला',
  reason: 'कारण',
  by: 'फ़ैसला किसका',
  automated: 'एक जाँच',
  people: 'एक मॉडरेटर',
  count: 'संख्या',
  none: 'इस अवधि में कोई नहीं।',
  ownWords: 'मॉडरेटर के शब्दों में',
  answers: 'शिकायतें, सूचनाएँ और अपीलें',
  what: 'क्या',
  received: 'मिलीं',
  upheld: 'सही पाई गईं',
  declined: 'नामंज़ूर',
  median: 'जवाब का मीडियन समय',
  reports: 'पाठकों की शिकायतें',
  allNotices: 'ग़ैरक़ानूनी सामग्री की सभी सूचनाएँ',
  notices: (ground) => t`सूचनाएँ: ${ground}`,
  appeals: 'अपीलें (“नामंज़ूर”: फ़ैसला बरक़रार रहा)',
};
