/** Spanish: the view for outside opinions. */
import type * as en from '../en/opinions.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('es');

export const opinionsView: typeof en.opinionsView = {
  heading: 'Opiniones externas',
  intro:
    'Servicios a los que se pregunta por cada comentario nuevo o editado después de enviarse. Los comentarios de la redacción y de personas de confianza quedan exentos. Su texto se envía al servicio.',
  readOnly: 'Solo los administradores pueden cambiarlas.',
  providers: {
    akismet: {
      title: 'Akismet',
      hint: 'Detecta spam. Recibe el texto, el nombre del autor, su dirección IP y su navegador. Aprende cuando los moderadores deciden otra cosa.',
    },
    toxicity: {
      title: 'Servicio de toxicidad',
      hint: 'Puntúa los textos por categoría. Funciona con la API de moderación de OpenAI y otras que responden en su formato.',
    },
    external: {
      title: 'Su propio servicio',
      hint: 'Recibe el comentario como JSON, firmado según Standard Webhooks, y responde con un veredicto.',
    },
  },

  mode: 'Modo',
  action: 'Si pone objeciones',
  meanwhile: 'Hasta que responda',
  meanwhiles: { published: 'Publicar', held: 'Retener' },
  onFailure: 'Si nunca responde, los comentarios retenidos',
  failures: { wait: 'Esperan a un moderador', publish: 'Se publican' },
  fields: {
    blog: 'Dirección registrada en Akismet',
    url: 'Dirección del servicio',
    ownUrl: 'Dirección, si no es la de Akismet',
    model: 'Modelo; vacío: el del servicio',
    threshold: 'Objeta a partir de esta puntuación, en porcentaje',
    categories: 'Categorías que cuentan, una por línea; vacío: todas',
    timeoutSeconds: 'Segundos de espera de una respuesta',
    attempts: 'Intentos',
  },
  save: 'Guardar',
  saved: 'Guardado.',

  key: { akismet: 'Clave de API', toxicity: 'Clave de API', external: 'Secreto de firma (whsec_…)' },
  keyHint: 'Se guarda para la dirección de arriba y no se vuelve a mostrar.',
  keyStored: (time) => t`Guardada: ${time}.`,
  keyMissing: 'No hay ninguna guardada.',
  storeKey: 'Guardar',
  generate: 'Generar',
  removeKey: 'Quitar',
  keySaved: 'Clave guardada.',
  keyRemoved: 'Clave quitada.',

  trial: 'Texto de prueba',
  tryIt: 'Probar',
  trying: 'Preguntando…',
  passes: (ms) => t`Sin objeciones (${ms} ms).`,
  objects: (action, ms) => t`Objeción: ${action} (${ms} ms).`,
  noAnswer: (why) => t`Sin respuesta: ${why}.`,
};
