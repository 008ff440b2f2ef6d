/** Hindi: what moderators know of a person. */
import type * as en from '../en/drawer.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('hi');

export const drawerWords: typeof en.drawerWords = {
  warn: 'चेतावनी दें…',
  warnHeading: (name) => t`${name} को चेतावनी दें`,
  warnHint: 'जब तक वे इसे पढ़ने की पुष्टि नहीं करते, टिप्पणी नहीं कर सकते।',
  warnReason: 'चेतावनी, जो व्यक्ति को दिखेगी',
  warnSubmit: 'चेतावनी दें',
  warned: (name) => t`${name} को चेतावनी दी गई।`,
  warning: (read) => (read ? 'चेतावनी दी गई; उन्होंने पढ़ ली है' : 'चेतावनी दी गई; अभी पढ़ी नहीं है'),
  notes: 'नोट',
  notesHint: 'सिर्फ़ मॉडरेटर इन्हें देखते हैं।',
  noNotes: 'कोई नोट नहीं।',
  newNote: 'नया नोट',
  addNote: 'नोट जोड़ें',
  noted: 'नोट जोड़ा गया।',
  deleted: 'नोट मिटाया गया।',
  deleteNote: 'नोट मिटाएँ',
  noteBy: 'लिखने वाले:',
  logByPerson: 'इनका किया सब कुछ',
  reports: 'इनकी शिकायतें',
  noReports: 'इन्होंने कोई शिकायत नहीं की।',
  outcomes: { open: 'खुली', upheld: 'सही पाई गई', declined: 'नामंज़ूर' },
  allComments: 'सभी टिप्पणियाँ',
  rejectAll: 'इनकी सभी टिप्पणियाँ अस्वीकार करें…',
  confirm: (published) =>
    t`इससे इनकी हर सार्वजनिक या इंतज़ार में रुकी टिप्पणी अस्वीकार होगी (${published} सार्वजनिक)। आप इसे यहीं वापस ले सकते हैं।`,
  reason: 'कारण',
  note: 'लिखने वाले के लिए संदेश (वैकल्पिक)',
  rejectSubmit: 'सभी अस्वीकार करें',
  rejected: (count) => plural(count, { one: '# टिप्पणी अस्वीकार की गई।', other: '# टिप्पणियाँ अस्वीकार की गईं।' }),
  undoAll: 'वापस लें',
  undone: (count) => plural(count, { one: '# टिप्पणी बहाल की गई।', other: '# टिप्पणियाँ बहाल की गईं।' }),
};
