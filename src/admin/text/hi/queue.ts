/** Hindi: searching, sorting and grouping queues. */
import type * as en from '../en/queue.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('hi');

export const queueWords: typeof en.queueWords = {
  search: 'सभी शब्द खोजें',
  filters: 'फ़िल्टर',
  filtersOn: (count) => t`फ़िल्टर (${count})`,
  noMatch: 'कोई टिप्पणी मेल नहीं खाती।',
  noMatchHint: 'शब्द पूरे ही खोजे जाते हैं: “घर” से “घराना” नहीं मिलता।',
  partial: 'पुरानी टिप्पणियाँ खोज के लिए अभी तैयार हो रही हैं, इसलिए कुछ छूट सकती हैं।',
  alike: (count) => t`${count} लगभग एक जैसी`,
  ofPerson: (count) => t`इस व्यक्ति की ${count}`,
  /** For groups that are not counted further. */
  orMore: (count) => t`${count} या अधिक`,
  groupAlike: 'लगभग एक जैसे पाठ',
  groupPerson: 'एक व्यक्ति की टिप्पणियाँ',
  groupHint: 'सभी चुनी हुई हैं। जो इनमें नहीं आतीं, उनका निशान हटाएँ।',
  groupEmpty: 'सब पर फ़ैसला हो चुका है।',
  backToQueue: (queue) => t`“${queue}” पर वापस`,
  allOfPerson: 'इस व्यक्ति की सभी टिप्पणियाँ',
  allOfArticle: 'इस लेख की सभी टिप्पणियाँ',
};
