/** German: readers' reports, notices of illegal content, and colleagues. */
import type * as en from '../en/people.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('de');

/** Reports of illegal content. */
export const noticeWords: typeof en.noticeWords = {
  title: (ground) => t`Als rechtswidrig gemeldet: ${ground}`,
  from: (email) => t`Gesendet von ${email}`,
  anonymous: 'Ohne Adresse gesendet',
  hint: 'Wer es gemeldet hat, kann Ihre Entscheidung mit einer Kennung einsehen.',
  answered: 'durch eine Entscheidung beantwortet',
  short: 'rechtswidrig?',
};

export const noticeGrounds: typeof en.noticeGrounds = {
  hate: 'Hassrede',
  threat: 'Drohung oder Gewalt',
  defamation: 'Verleumdung',
  privacy: 'Verletzung der Privatsphäre',
  copyright: 'Urheberrecht',
  fraud: 'Betrug',
  child_safety: 'Gefahr für Kinder',
  other: 'ein anderes Gesetz',
};

/** A reporter and the weight of a report. */
export const reporterWords: typeof en.reporterWords = {
  arranged: 'Teil einer Welle von neuen oder verbundenen Konten, zählt daher nicht für das Ausblenden',
  weighs: (weight) => t`zählt ${weight}`,
  record: (upheld, answered) => t`${upheld} von ${answered} früheren Meldungen waren berechtigt`,
  muted: 'kann nichts mehr melden',
  mute: (name) => t`Meldungen von ${name} stummschalten …`,
  unmute: (name) => t`Meldungen von ${name} wieder annehmen`,
  unmuted: (name) => t`${name} kann wieder melden.`,
};
