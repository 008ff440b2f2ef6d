/** Polish: readers' reports, notices of illegal content, and colleagues. */
import type * as en from '../en/people.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('pl');

/** Reports of illegal content. */
export const noticeWords: typeof en.noticeWords = {
  title: (ground) => t`Zgłoszono jako nielegalne: ${ground}`,
  from: (email) => t`Nadawca: ${email}`,
  anonymous: 'Wysłano bez adresu',
  hint: 'Nadawca może sprawdzić Twoją decyzję dzięki potwierdzeniu.',
  answered: 'rozpatrzono decyzją',
  short: 'nielegalne?',
};

export const noticeGrounds: typeof en.noticeGrounds = {
  hate: 'nawoływanie do nienawiści',
  threat: 'groźby lub przemoc',
  defamation: 'zniesławienie',
  privacy: 'naruszenie prywatności',
  copyright: 'prawa autorskie',
  fraud: 'oszustwo',
  child_safety: 'zagrożenie dla dzieci',
  other: 'inne prawo',
};

/** A reporter and the weight of a report. */
export const reporterWords: typeof en.reporterWords = {
  arranged: 'część fali z nowych lub powiązanych kont, więc nie liczy się do ukrycia',
  weighs: (weight) => t`waga: ${weight}`,
  record: (upheld, answered) => t`uznano ${upheld} z ${answered} wcześniejszych zgłoszeń`,
  muted: 'nie może już zgłaszać',
  mute: (name) => t`Wycisz zgłoszenia: ${name}…`,
  unmute: (name) => t`Przyjmuj znów zgłoszenia: ${name}`,
  unmuted: (name) => t`${name} znów może zgłaszać.`,
};
