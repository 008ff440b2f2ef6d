/** Dutch: signing in, the language, help, settings, and dialogs about threads and articles. */
import type * as en from '../en/views.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('nl');

export const signIn: typeof en.signIn = {
  heading: 'Moderatie',
  intro: 'Open de link die uw site u heeft gegeven, of plak er een token uit.',
  site: 'Code van de site',
  token: 'Token',
  tokenHint: 'Begint met ‘eyJ’. Het blijft alleen in dit tabblad, tot u het sluit.',
  submit: 'Inloggen',
  missing: 'Vul de code van de site en het token in.',
};

export const languageDialog: typeof en.languageDialog = {
  heading: 'Taal',
  label: 'Taal van deze console',
  hint: 'Voor deze browser. De pagina wordt opnieuw geladen, dus sla eerst uw wijzigingen op.',
  submit: 'Deze taal gebruiken',
};

export const lockDialog: typeof en.lockDialog = {
  lock: 'Deze discussie vergrendelen',
  unlock: 'Deze discussie ontgrendelen',
  lockHint: 'Lezers kunnen de discussie nog lezen, maar niet antwoorden.',
  unlockHint: 'Lezers kunnen weer antwoorden.',
  reason: 'Reden, voor het logboek',
  done: (locked) => (locked ? 'Discussie vergrendeld.' : 'Discussie ontgrendeld.'),
};

export const articleDialog: typeof en.articleDialog = {
  heading: 'Reacties op dit artikel',
  state: 'Status',
  reason: 'Reden, voor het logboek',
  submit: 'Wijzigen',
  done: (state) => t`Artikel gewijzigd. ${state}.`,
};

export const keyboard: typeof en.keyboard = {
  heading: 'Toetsenbord',
  on: 'Sneltoetsen met één toets staan aan',
  hint: 'Zet ze uit als ze spraakinvoer of een schermlezer hinderen.',
};

/** Descriptions of the keys. */
export const keys: typeof en.keys = {
  next: 'Volgende reactie',
  previous: 'Vorige reactie',
  approve: 'Goedkeuren',
  reject: 'Afwijzen, daarna 1 tot 8 voor de reden',
  spam: 'Als spam markeren',
  undo: 'Laatste beslissing ongedaan maken',
  select: 'Selecteren of deselecteren',
  selectRange: 'Selecteren vanaf de laatst geselecteerde tot hier',
  clear: 'Selectie of zoekopdracht wissen',
  lock: 'Discussie vergrendelen of ontgrendelen',
  ban: 'Schrijver blokkeren, of blokkering opheffen',
  arrivals: 'Nieuwe reacties tonen',
  search: 'zoeken',
  group: 'groep openen: bijna gelijke teksten, of die van één persoon',
  see: 'gezien (in ‘Nieuw’)',
  help: 'Deze lijst',
};

export const settingsView: typeof en.settingsView = {
  heading: 'Instellingen',
  readOnly: 'Alleen beheerders kunnen dit wijzigen.',
  save: 'Wijzigingen opslaan',
  saved: 'Opgeslagen. Nieuwe reacties volgen deze instellingen.',
  unchanged: 'Er is niets gewijzigd.',
  failed: 'Niet opgeslagen.',
};
