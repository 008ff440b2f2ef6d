/** Hindi: dialogs for premoderation of a thread and busy times of an article. */
import type * as en from '../en/place-dialogs.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('hi');

export const premoderationDialog: typeof en.premoderationDialog = {
  hold: 'इस चर्चा के नए जवाब रोकें',
  release: 'इस चर्चा के जवाब रोकना बंद करें',
  hint: 'इसकी हर नई या संपादित टिप्पणी दिखने से पहले मॉडरेटर देखता है। लिखने वाले को यह बताया जाता है। स्टाफ़ की टिप्पणियाँ इससे मुक्त हैं।',
  reason: 'कारण, अभिलेख के लिए',
  done: (held) => (held ? 'जवाब अब मॉडरेटर का इंतज़ार करेंगे।' : 'जवाब अब इंतज़ार नहीं करेंगे।'),
};

export const surgeDialog: typeof en.surgeDialog = {
  heading: 'इस लेख के लिए व्यस्त समय',
  legend: 'नई टिप्पणियाँ',
  modes: {
    premoderate: 'मॉडरेटर का इंतज़ार करेंगी',
    slow: 'धीमा मोड: हर व्यक्ति तय सेकंड में एक',
    closed: 'स्वीकार नहीं होंगी',
  },
  seconds: 'दो टिप्पणियों के बीच सेकंड',
  hours: 'अवधि, घंटों में; ख़ाली: जब तक कोई समाप्त न करे',
  reason: 'कारण, अभिलेख के लिए',
  submit: 'शुरू करें',
  started: (mode) => t`${mode}, इस लेख पर।`,
};
