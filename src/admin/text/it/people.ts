/** Italian: readers' reports, notices of illegal content, and colleagues. */
import type * as en from '../en/people.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('it');

/** Reports of illegal content. */
export const noticeWords: typeof en.noticeWords = {
  title: (ground) => t`Segnalato come illegale: ${ground}`,
  from: (email) => t`Inviato da ${email}`,
  anonymous: 'Inviato senza indirizzo',
  hint: 'Chi ha inviato la segnalazione può vedere la tua decisione con una ricevuta.',
  answered: 'chiusa da una decisione',
  short: 'illegale?',
};

export const noticeGrounds: typeof en.noticeGrounds = {
  hate: 'incitamento all’odio',
  threat: 'minacce o violenza',
  defamation: 'diffamazione',
  privacy: 'violazione della privacy',
  copyright: 'diritto d’autore',
  fraud: 'frode',
  child_safety: 'pericolo per i minori',
  other: 'un’altra legge',
};

/** A reporter and the weight of a report. */
export const reporterWords: typeof en.reporterWords = {
  arranged: 'parte di un’ondata di account nuovi o collegati, quindi non conta per nascondere',
  weighs: (weight) => t`vale ${weight}`,
  record: (upheld, answered) => t`${upheld} di ${answered} segnalazioni precedenti confermate`,
  muted: 'non può più segnalare',
  mute: (name) => t`Ignora le segnalazioni di ${name}…`,
  unmute: (name) => t`Accetta di nuovo le segnalazioni di ${name}`,
  unmuted: (name) => t`${name} può di nuovo segnalare.`,
};
