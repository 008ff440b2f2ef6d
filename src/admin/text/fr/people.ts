/** French: readers' reports, notices of illegal content, and colleagues. */
import type * as en from '../en/people.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('fr');

/** Reports of illegal content. */
export const noticeWords: typeof en.noticeWords = {
  title: (ground) => t`Signalé comme illégal : ${ground}`,
  from: (email) => t`Envoyé par ${email}`,
  anonymous: 'Envoyé sans adresse',
  hint: 'L’expéditeur peut consulter votre décision avec un numéro de reçu.',
  answered: 'traité par une décision',
  short: 'illégal ?',
};

export const noticeGrounds: typeof en.noticeGrounds = {
  hate: 'discours de haine',
  threat: 'menaces ou violence',
  defamation: 'diffamation',
  privacy: 'atteinte à la vie privée',
  copyright: 'droit d’auteur',
  fraud: 'fraude',
  child_safety: 'danger pour les enfants',
  other: 'une autre loi',
};

/** A reporter and the weight of a report. */
export const reporterWords: typeof en.reporterWords = {
  arranged: 'fait partie d’une vague de comptes nouveaux ou liés, donc non compté pour le masquage',
  weighs: (weight) => t`compte pour ${weight}`,
  record: (upheld, answered) => t`${upheld} signalements antérieurs fondés sur ${answered}`,
  muted: 'ne peut plus signaler',
  mute: (name) => t`Ignorer les signalements de ${name}…`,
  unmute: (name) => t`Ne plus ignorer les signalements de ${name}`,
  unmuted: (name) => t`${name} peut de nouveau signaler.`,
};
