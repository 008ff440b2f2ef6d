/** Portuguese: dialogs for premoderation of a thread and busy times of an article. */
import type * as en from '../en/place-dialogs.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('pt');

export const premoderationDialog: typeof en.premoderationDialog = {
  hold: 'Reter novas respostas nesta conversa',
  release: 'Parar de reter respostas nesta conversa',
  hint: 'Um moderador revisa cada comentário novo ou editado antes que ele apareça. O autor é avisado. Comentários da redação são isentos.',
  reason: 'Motivo, para o registro',
  done: (held) => (held ? 'As respostas agora aguardam um moderador.' : 'As respostas não aguardam mais.'),
};

export const surgeDialog: typeof en.surgeDialog = {
  heading: 'Pico de movimento neste artigo',
  legend: 'Novos comentários',
  modes: {
    premoderate: 'Aguardam um moderador',
    slow: 'Modo lento: um por pessoa no intervalo indicado',
    closed: 'Não são aceitos',
  },
  seconds: 'Segundos entre dois comentários',
  hours: 'Duração em horas; vazio: até alguém encerrar',
  reason: 'Motivo, para o registro',
  submit: 'Iniciar',
  started: (mode) => t`${mode}, neste artigo.`,
};
