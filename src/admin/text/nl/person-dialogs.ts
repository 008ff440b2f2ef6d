/** Dutch: dialogs about people. */
import type * as en from '../en/person-dialogs.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('nl');

export const standingDialog: typeof en.standingDialog = {
  heading: (name) => t`Reacties van ${name}`,
  legend: 'Vanaf nu',
  standings: {
    normal: 'Geen bijzondere behandeling',
    premoderated: 'Wachten op een moderator; we laten het de persoon weten',
    trusted: 'Gaan langs regels en controle vooraf, maar niet langs woorden en links',
  },
  reason: 'Reden, voor het logboek',
  submit: 'Wijzigen',
  done: (name, standing) => t`${name}: ${standing}.`,
};

export const banDialog: typeof en.banDialog = {
  heading: (name) => t`${name} blokkeren`,
  hint: 'Geblokkeerde mensen kunnen lezen, maar niet reageren, stemmen of melden. Hun bestaande reacties blijven staan.',
  reason: 'Reden, zichtbaar voor de persoon',
  until: 'Tot',
  forever: 'Permanent',
  day: 'Eén dag',
  week: 'Eén week',
  month: 'Dertig dagen',
  date: 'Een datum…',
  dateLabel: 'Einde van de blokkering',
  submit: 'Blokkeren',
  lift: (name) => t`Blokkering van ${name} opheffen`,
  liftHint: 'De persoon kan meteen weer reageren.',
  liftSubmit: 'Blokkering opheffen',
  banned: (name) => t`${name} is geblokkeerd.`,
  lifted: (name) => t`De blokkering van ${name} is opgeheven.`,
  pastDate: 'Kies een datum in de toekomst.',
};

export const muteDialog: typeof en.muteDialog = {
  heading: (name) => t`Meldingen van ${name} negeren`,
  hint: 'De persoon kan blijven lezen en reageren. We laten weten dat melden niet kan, tot wanneer, en uw reden.',
  reason: 'Reden, zichtbaar voor de persoon',
  submit: 'Meldingen negeren',
  muted: (name) => t`${name} kan niet meer melden.`,
};
