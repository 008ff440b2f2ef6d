/** French: what moderators know of a person. */
import type * as en from '../en/drawer.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('fr');

export const drawerWords: typeof en.drawerWords = {
  warn: 'Avertir…',
  warnHeading: (name) => t`Avertir ${name}`,
  warnHint: 'La personne ne peut pas commenter avant d’avoir confirmé sa lecture.',
  warnReason: 'Avertissement, montré à la personne',
  warnSubmit: 'Avertir',
  warned: (name) => t`${name} a reçu un avertissement.`,
  warning: (read) => (read ? 'Avertie ; elle l’a lu' : 'Avertie ; pas encore lu'),
  notes: 'Notes',
  notesHint: 'Seuls les modérateurs les voient.',
  noNotes: 'Aucune note.',
  newNote: 'Nouvelle note',
  addNote: 'Ajouter la note',
  noted: 'Note ajoutée.',
  deleted: 'Note supprimée.',
  deleteNote: 'Supprimer la note',
  noteBy: 'par',
  logByPerson: 'Tout ce que la personne a fait',
  reports: 'Ses signalements',
  noReports: 'La personne n’a rien signalé.',
  outcomes: { open: 'ouvert', upheld: 'fondé', declined: 'refusé' },
  allComments: 'Tous les commentaires',
  rejectAll: 'Rejeter tous ses commentaires…',
  confirm: (published) =>
    t`Cela rejette tous ses commentaires publics ou en attente (${published} publics). Vous pouvez l’annuler ici.`,
  reason: 'Motif',
  note: 'Note à l’auteur (facultative)',
  rejectSubmit: 'Tout rejeter',
  rejected: (count) => plural(count, { one: '# commentaire rejeté.', other: '# commentaires rejetés.' }),
  undoAll: 'Annuler',
  undone: (count) => plural(count, { one: '# commentaire rétabli.', other: '# commentaires rétablis.' }),
};
