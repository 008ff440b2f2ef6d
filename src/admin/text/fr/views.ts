/** French: signing in, the language, help, settings, and dialogs about threads and articles. */
import type * as en from '../en/views.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('fr');

export const signIn: typeof en.signIn = {
  heading: 'Modération',
  intro: 'Ouvrez le lien fourni par votre site, ou collez un jeton qui en vient.',
  site: 'Clé du site',
  token: 'Jeton',
  tokenHint: 'Commence par « eyJ ». Il reste dans cet onglet seulement, jusqu’à sa fermeture.',
  submit: 'Se connecter',
  missing: 'Indiquez la clé du site et le jeton.',
};

export const languageDialog: typeof en.languageDialog = {
  heading: 'Langue',
  label: 'Langue de cette console',
  hint: 'Pour ce navigateur. La page est rechargée : enregistrez d’abord vos modifications.',
  submit: 'Utiliser cette langue',
};

export const lockDialog: typeof en.lockDialog = {
  lock: 'Verrouiller ce fil',
  unlock: 'Déverrouiller ce fil',
  lockHint: 'Les lecteurs peuvent encore le lire, mais pas y répondre.',
  unlockHint: 'Les lecteurs peuvent de nouveau répondre.',
  reason: 'Motif, pour le journal',
  done: (locked) => (locked ? 'Fil verrouillé.' : 'Fil déverrouillé.'),
};

export const articleDialog: typeof en.articleDialog = {
  heading: 'Commentaires sur cet article',
  state: 'État',
  reason: 'Motif, pour le journal',
  submit: 'Modifier',
  done: (state) => t`Article modifié. ${state}.`,
};

export const keyboard: typeof en.keyboard = {
  heading: 'Clavier',
  on: 'Les raccourcis à une touche sont activés',
  hint: 'Désactivez-les s’ils gênent la saisie vocale ou un lecteur d’écran.',
};

/** Descriptions of the keys. */
export const keys: typeof en.keys = {
  next: 'Commentaire suivant',
  previous: 'Commentaire précédent',
  approve: 'Approuver',
  reject: 'Rejeter, puis 1 à 8 pour le motif',
  spam: 'Marquer comme spam',
  undo: 'Annuler la dernière décision',
  select: 'Sélectionner ou désélectionner',
  selectRange: 'Sélectionner du dernier sélectionné jusqu’ici',
  clear: 'Effacer la sélection ou la recherche',
  lock: 'Verrouiller ou déverrouiller le fil',
  ban: 'Bannir l’auteur, ou lever le bannissement',
  arrivals: 'Afficher les nouveaux commentaires',
  search: 'rechercher',
  group: 'ouvrir le groupe : textes presque identiques, ou ceux d’une personne',
  see: 'vu (dans « Nouveaux »)',
  help: 'Cette liste',
};

export const settingsView: typeof en.settingsView = {
  heading: 'Réglages',
  readOnly: 'Seuls les administrateurs peuvent les modifier.',
  save: 'Enregistrer les modifications',
  saved: 'Enregistré. Les nouveaux commentaires suivent ces réglages.',
  unchanged: 'Rien n’a été modifié.',
  failed: 'Non enregistré.',
};
