/** Dutch: readers' reports, notices of illegal content, and colleagues. */
import type * as en from '../en/people.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('nl');

/** Reports of illegal content. */
export const noticeWords: typeof en.noticeWords = {
  title: (ground) => t`Als illegaal gemeld: ${ground}`,
  from: (email) => t`Verzonden door ${email}`,
  anonymous: 'Zonder adres verzonden',
  hint: 'De melder kan uw beslissing met een ontvangstbewijs inzien.',
  answered: 'met een beslissing beantwoord',
  short: 'illegaal?',
};

export const noticeGrounds: typeof en.noticeGrounds = {
  hate: 'haatzaaien',
  threat: 'bedreiging of geweld',
  defamation: 'smaad of laster',
  privacy: 'schending van de privacy',
  copyright: 'auteursrecht',
  fraud: 'oplichting',
  child_safety: 'gevaar voor kinderen',
  other: 'een andere wet',
};

/** A reporter and the weight of a report. */
export const reporterWords: typeof en.reporterWords = {
  arranged: 'deel van een golf van nieuwe of verwante accounts, telt daarom niet mee voor verbergen',
  weighs: (weight) => t`telt als ${weight}`,
  record: (upheld, answered) => t`${upheld} van ${answered} eerdere meldingen terecht`,
  muted: 'kan niet meer melden',
  mute: (name) => t`Meldingen van ${name} negeren…`,
  unmute: (name) => t`Meldingen van ${name} weer aannemen`,
  unmuted: (name) => t`${name} kan weer melden.`,
};
