/** Hindi: the overview. */
import type * as en from '../en/overview.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('hi');

export const overviewView: typeof en.overviewView = {
  intro: 'हाल में क्या हुआ, और पाठक कितना इंतज़ार करते हैं। दिन UTC में हैं। वापस लिए गए फ़ैसले शामिल नहीं हैं।',
  period: 'अवधि',
  periods: { 7: 'पिछले 7 दिन', 30: 'पिछले 30 दिन', 90: 'पिछले 90 दिन' },
  update: 'अपडेट करें',
  updated: (time) => t`${time} के आँकड़े`,
  empty: 'इस अवधि में कुछ नहीं हुआ। टिप्पणियाँ, शिकायतें और फ़ैसले यहाँ दिखेंगे।',
  none: 'इस अवधि में कोई नहीं।',
  noChart: 'चार्ट नहीं दिखाया जा सकता। इसकी संख्याएँ नीचे हैं।',
  table: 'दिन के अनुसार संख्याएँ',
  tableOf: (chart) => t`${chart}, दिन के अनुसार`,
  dayColumn: 'दिन',

  waiting: 'अभी इंतज़ार में',
  queue: 'कतार',
  number: 'संख्या',
  oldest: 'सबसे पुरानी प्रविष्टि',
  inQueue: (count, queue) => t`“${queue}” में ${count}`,
  nothingWaits: 'कुछ भी इंतज़ार में नहीं है।',
  waits: (count) => plural(count, { one: '# इंतज़ार में है।', other: '# इंतज़ार में हैं।' }),
  waitsLongest: (oldest, queue) => t`सबसे पुरानी ${oldest} से इंतज़ार में है, “${queue}” में।`,

  comments: 'टिप्पणियाँ',
  commentsSum: (count, days, most, highest) => t`${days} दिनों में ${count}, सबसे ज़्यादा ${most} को (${highest})।`,

  work: 'रोकी, अस्वीकृत और शिकायत वाली',
  held: 'जाँच ने रोकीं',
  rejected: 'अस्वीकृत',
  rejectedByPeople: 'मॉडरेटरों ने अस्वीकार कीं',
  rejectedByChecks: 'जाँचों ने अस्वीकार कीं',
  reports: 'शिकायतें',
  workSum: (held, rejected, people, checks) =>
    t`${held} रोकी गईं, ${rejected} अस्वीकृत (${people} मॉडरेटरों ने, ${checks} जाँचों ने)।`,
  reportsSum: (count) => plural(count, { one: '# शिकायत।', other: '# शिकायतें।' }),

  reasons: 'अस्वीकार करने के कारण',
  reason: 'कारण',
  by: 'किसने अस्वीकार की',
  automated: 'एक जाँच',
  people: 'एक मॉडरेटर',
  reasonsSum: (reason, count, all) => t`सबसे आम कारण “${reason}” है: ${all} में से ${count}।`,

  response: 'जवाब का समय',
  decisions: 'फ़ैसले',
  median: 'मीडियन',
  p90: '90% इतने समय में',
  decisionsSum: (count) =>
    plural(count, { one: 'कतार की टिप्पणी पर # फ़ैसला।', other: 'कतार की टिप्पणियों पर # फ़ैसले।' }),
  medianSum: (median) => t`मीडियन ${median} था।`,
  mediansSum: (quickest, slowest) => t`दिन का मीडियन ${quickest} और ${slowest} के बीच था।`,
};
