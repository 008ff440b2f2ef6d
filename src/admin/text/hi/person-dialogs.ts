/** Hindi: dialogs about people. */
import type * as en from '../en/person-dialogs.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('hi');

export const standingDialog: typeof en.standingDialog = {
  heading: (name) => t`${name} की टिप्पणियाँ`,
  legend: 'अब से',
  standings: {
    normal: 'कोई विशेष व्यवहार नहीं',
    premoderated: 'मॉडरेटर का इंतज़ार करेंगी; हम व्यक्ति को बताते हैं',
    trusted: 'नियमों और पूर्व-जाँच से छूट, पर शब्दों और लिंक से नहीं',
  },
  reason: 'कारण, अभिलेख के लिए',
  submit: 'बदलें',
  done: (name, standing) => t`${name}: ${standing}।`,
};

export const banDialog: typeof en.banDialog = {
  heading: (name) => t`${name} पर प्रतिबंध लगाएँ`,
  hint: 'प्रतिबंधित लोग पढ़ सकते हैं, पर न टिप्पणी कर सकते हैं, न वोट, न शिकायत। उनकी मौजूदा टिप्पणियाँ बनी रहती हैं।',
  reason: 'कारण, जो व्यक्ति को दिखेगा',
  until: 'कब तक',
  forever: 'हमेशा के लिए',
  day: 'एक दिन',
  week: 'एक हफ़्ता',
  month: 'तीस दिन',
  date: 'कोई तारीख़…',
  dateLabel: 'प्रतिबंध की समाप्ति',
  submit: 'प्रतिबंध लगाएँ',
  lift: (name) => t`${name} का प्रतिबंध हटाएँ`,
  liftHint: 'वे तुरंत फिर टिप्पणी कर सकते हैं।',
  liftSubmit: 'प्रतिबंध हटाएँ',
  banned: (name) => t`${name} पर प्रतिबंध लगाया गया।`,
  lifted: (name) => t`${name} का प्रतिबंध हटाया गया।`,
  pastDate: 'आगे की कोई तारीख़ चुनें।',
};

export const muteDialog: typeof en.muteDialog = {
  heading: (name) => t`${name} की शिकायतें अनदेखी करें`,
  hint: 'वे पढ़ और टिप्पणी कर सकते हैं। हम उन्हें बताते हैं कि वे शिकायत नहीं कर सकते, कब तक, और आपका कारण क्या है।',
  reason: 'कारण, जो व्यक्ति को दिखेगा',
  submit: 'शिकायतें अनदेखी करें',
  muted: (name) => t`${name} अब शिकायत नहीं कर सकते।`,
};
