/** Dutch: dialogs for premoderation of a thread and busy times of an article. */
import type * as en from '../en/place-dialogs.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('nl');

export const premoderationDialog: typeof en.premoderationDialog = {
  hold: 'Nieuwe antwoorden in deze discussie vasthouden',
  release: 'Antwoorden in deze discussie niet meer vasthouden',
  hint: 'Een moderator controleert elke nieuwe of bewerkte reactie erin voordat ze verschijnt. De schrijver krijgt dat te horen. Reacties van de redactie zijn uitgezonderd.',
  reason: 'Reden, voor het logboek',
  done: (held) => (held ? 'Antwoorden wachten nu op een moderator.' : 'Antwoorden wachten niet meer.'),
};

export const surgeDialog: typeof en.surgeDialog = {
  heading: 'Drukte bij dit artikel',
  legend: 'Nieuwe reacties',
  modes: {
    premoderate: 'Wachten op een moderator',
    slow: 'Langzame modus: één per persoon, met zoveel seconden ertussen',
    closed: 'Worden niet aangenomen',
  },
  seconds: 'Seconden tussen twee reacties',
  hours: 'Duur in uren; leeg: tot iemand het beëindigt',
  reason: 'Reden, voor het logboek',
  submit: 'Beginnen',
  started: (mode) => t`${mode}, bij dit artikel.`,
};
