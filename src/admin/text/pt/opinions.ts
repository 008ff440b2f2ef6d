/** Portuguese: the view for outside opinions. */
import type * as en from '../en/opinions.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('pt');

export const opinionsView: typeof en.opinionsView = {
  heading: 'Opiniões externas',
  intro:
    'Serviços consultados sobre cada comentário novo ou editado depois do envio. Comentários da redação e de pessoas confiáveis são isentos. O texto é enviado ao serviço.',
  readOnly: 'Só administradores podem alterá-las.',
  providers: {
    akismet: {
      title: 'Akismet',
      hint: 'Encontra spam. Recebe o texto, o nome do autor, o endereço IP e o navegador. Aprende quando os moderadores decidem de outra forma.',
    },
    toxicity: {
      title: 'Serviço de toxicidade',
      hint: 'Pontua textos por categoria. Funciona com a API de moderação da OpenAI e outras que respondem no formato dela.',
    },
    external: {
      title: 'Seu próprio serviço',
      hint: 'Recebe o comentário em JSON, assinado conforme Standard Webhooks, e responde com um veredito.',
    },
  },

  mode: 'Modo',
  action: 'Se fizer objeção',
  meanwhile: 'Até responder',
  meanwhiles: { published: 'Publicar', held: 'Reter' },
  onFailure: 'Se nunca responder, os comentários retidos',
  failures: { wait: 'Aguardam um moderador', publish: 'São publicados' },
  fields: {
    blog: 'Endereço registrado no Akismet',
    url: 'Endereço do serviço',
    ownUrl: 'Endereço, se não for o do Akismet',
    model: 'Modelo; vazio: o do serviço',
    threshold: 'Faz objeção a partir desta pontuação, em porcentagem',
    categories: 'Categorias que contam, uma por linha; vazio: todas',
    timeoutSeconds: 'Segundos de espera por uma resposta',
    attempts: 'Tentativas',
  },
  save: 'Salvar',
  saved: 'Salvo.',

  key: { akismet: 'Chave de API', toxicity: 'Chave de API', external: 'Segredo de assinatura (whsec_…)' },
  keyHint: 'Armazenada para o endereço acima e nunca mais exibida.',
  keyStored: (time) => t`Armazenada: ${time}.`,
  keyMissing: 'Nenhuma armazenada.',
  storeKey: 'Armazenar',
  generate: 'Gerar',
  removeKey: 'Remover',
  keySaved: 'Chave armazenada.',
  keyRemoved: 'Chave removida.',

  trial: 'Texto para testar',
  tryIt: 'Testar',
  trying: 'Consultando…',
  passes: (ms) => t`Sem objeção (${ms} ms).`,
  objects: (action, ms) => t`Objeção: ${action} (${ms} ms).`,
  noAnswer: (why) => t`Sem resposta: ${why}.`,
};
