/** Hindi: articles: their list, one article’s publication, paragraphs and threads. */
import type * as en from '../en/articles.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('hi');

export const articlesView: typeof en.articlesView = {
  heading: 'लेख',
  intro:
    'हर लेख पर क्या इंतज़ार में है, और मौजूदा पाठ में उसकी चर्चाएँ कहाँ हैं। पिछले प्रकाशन में क्या बदला, यह देखने के लिए कोई लेख खोलें।',
  search: 'शीर्षक, कुंजी या पते के शब्द',
  find: 'खोजें',
  clear: 'सभी दिखाएँ',
  sort: 'क्रम',
  sorts: {
    activity: 'सबसे नई गतिविधि',
    reports: 'सबसे ज़्यादा खुली शिकायतें',
    lost: 'सबसे ज़्यादा खोई चर्चाएँ',
  },
  empty: {
    activity: 'अभी कोई लेख नहीं है।',
    reports: 'किसी लेख पर शिकायत वाली या छिपी टिप्पणियाँ नहीं हैं।',
    lost: 'हर चर्चा पाठ में अपनी जगह पर है।',
  },
  notFound: 'किसी लेख के शीर्षक, कुंजी या पते में ये सब शब्द या शब्दों की शुरुआत नहीं हैं।',
  lastActive: 'पिछली गतिविधि',

  comments: (count) => plural(count, { one: '# टिप्पणी', other: '# टिप्पणियाँ' }),
  threads: (count) => plural(count, { one: '# चर्चा', other: '# चर्चाएँ' }),
  pending: (count) => t`${count} इंतज़ार में`,
  reported: (count) => t`${count} शिकायत वाली`,
  withheld: (count) => t`${count} छिपी`,

  /** Threads by where they are. */
  places: {
    anchored: 'अपने पैराग्राफ़ पर',
    moved: 'अपने पैराग्राफ़ के साथ खिसकीं',
    edited: 'संपादित अंश पर',
    ambiguous: 'किसी व्यक्ति के चुनने के इंतज़ार में',
    orphaned: 'जिनका पैराग्राफ़ हटाया गया',
    article: 'लेख के बारे में',
  },
  atPlace: (count, place) => t`${count} ${place}`,

  back: 'सभी लेख',
  onSite: 'पेज खोलें',
  actions: 'कार्रवाइयाँ',
  state: 'खोलें, बंद करें या छिपाएँ…',

  publication: 'पिछला प्रकाशन',
  neverPublished:
    'प्रकाशक ने इस लेख का पाठ प्रकाशित नहीं किया है। इसके पैराग्राफ़ पाठकों के ब्राउज़र से आते हैं और उनकी पुष्टि नहीं हुई है।',
  published: (revision, time) => t`संशोधन ${revision}, ${time}।`,
  nothingLost: 'इसमें हर चर्चा अपनी जगह पर है।',
  lost: (count) => plural(count, { one: 'इसमें # चर्चा की जगह खो गई।', other: 'इसमें # चर्चाओं की जगह खो गई।' }),

  paragraphs: 'पैराग्राफ़ के अनुसार चर्चाएँ',
  show: 'दिखाएँ',
  showAll: 'चर्चा वाले सभी पैराग्राफ़',
  showChanged: 'सिर्फ़ खिसके, बदले या खोए पैराग्राफ़',
  noParagraphs: 'पाठ में कोई चर्चा नहीं है।',
  noChanged: 'पिछले प्रकाशन में चर्चा वाला कोई पैराग्राफ़ न खिसका, न बदला, न हटा।',

  states: {
    anchored: 'अपनी जगह पर',
    moved: 'खिसका',
    edited: 'संपादित',
    ambiguous: 'अनिश्चित',
    orphaned: 'हटाया गया',
  },
  /** Why a paragraph is where it is. */
  whyOrphaned: 'मौजूदा पाठ का कोई पैराग्राफ़ इससे नहीं मिलता।',
  whyAmbiguous:
    'कई पैराग्राफ़ इससे मिलते हैं, और कोई भी साफ़ तौर पर सबसे सही नहीं है। इसकी चर्चाएँ दूसरी जगह ले जाएँ, या लेख के साथ रहने दें।',
  certain: (method, percent) => t`${method}, ${percent}% निश्चित।`,
  sinceRevision: (revision) => t`संशोधन ${revision} से।`,
  methods: {
    id: 'प्रकाशक की दी हुई आईडी से मिला',
    exact: 'वही पाठ, उसी क्रम में',
    'exact-moved': 'वही पाठ, दूसरी जगह',
    similar: 'आसपास में सबसे मिलता-जुलता पाठ',
    split: 'बाँटे गए पैराग्राफ़ का एक हिस्सा',
    merge: 'अब एक लंबे पैराग्राफ़ का हिस्सा',
    manual: 'किसी व्यक्ति ने यहाँ रखा',
    reader: 'जहाँ पाठक के ब्राउज़र को मिला',
  },
  unverified: 'किसी प्रकाशन से पुष्टि नहीं हुई',
  gone: 'जिस पाठ पर चर्चा शुरू हुई:',
  threadsOf: 'चर्चाएँ',
  threadsOfArticle: 'पूरे लेख पर चर्चाएँ',
  threadList: (excerpt) => t`“${excerpt}” पर चर्चाएँ`,
  noComment: 'कोई टिप्पणी नहीं बची।',
  by: (author) => t`${author}:`,
  review: 'टिप्पणी दिखाएँ',
  locked: 'बंद',
  held: 'जवाब मॉडरेटर का इंतज़ार करते हैं',
  resolved: 'हल हुई',
  movedHere: 'किसी व्यक्ति द्वारा यहाँ लाई गई',
  replies: (count) => plural(count, { one: '# सार्वजनिक टिप्पणी', other: '# सार्वजनिक टिप्पणियाँ' }),
  startedOn: 'पाठ, चर्चा शुरू होते समय और अब',

  move: 'ले जाएँ…',
  moveOf: (excerpt) => t`चर्चा “${excerpt}” ले जाएँ`,
  undoMove: 'ले जाना वापस लें',
  moveUndone: 'चर्चा अपने पैराग्राफ़ पर लौट आई है।',
  lock: 'बंद करें…',
  unlock: 'खोलें…',
  hold: 'जवाब रोकें…',
  release: 'जवाब रोकना बंद करें…',
  moveDialog: {
    heading: 'यह चर्चा किसी पैराग्राफ़ पर ले जाएँ',
    intro: 'यह अभिलेख में दर्ज होगा, और आप इसे वापस ले सकते हैं।',
    likely: 'पैराग्राफ़ जिनमें हटाए गए पैराग्राफ़ के हिस्से हैं',
    unlikely: 'मौजूदा पाठ के किसी पैराग्राफ़ में हटाए गए पैराग्राफ़ का कोई हिस्सा नहीं है।',
    share: (percent) => t`इसके पाठ का ${percent}%`,
    other: 'दूसरा पैराग्राफ़',
    choose: 'चुनें…',
    submit: 'ले जाएँ',
    cancel: 'रद्द करें',
    needChoice: 'कोई पैराग्राफ़ चुनें।',
    done: 'चर्चा ले जाई गई।',
  },
};
