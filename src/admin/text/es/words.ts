/** Spanish: the view of banned and suspect words. */
import type * as en from '../en/words.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('es');

export const wordsView: typeof en.wordsView = {
  heading: 'Palabras',
  intro:
    'Palabras y frases completas, en mayúsculas o minúsculas, con o sin acentos, y disfrazadas: w4lrus, w.a.l.r.u.s, waaalrus. Las palabras más largas que solo contienen una no coinciden.',
  readOnly: 'Solo los administradores pueden cambiarlas.',
  lists: { banned: 'Prohibida: rechaza', suspect: 'Sospechosa: espera' },
  all: 'Ambas listas',
  search: 'Buscar palabras',
  shownList: 'Lista',
  total: (count) => plural(count, { one: '# palabra', other: '# palabras' }),
  empty: 'Aún no hay palabras.',
  noMatch: 'Ninguna palabra coincide.',
  word: 'Palabra o frase',
  prefix: 'Incluir también palabras más largas que empiecen así',
  prefixShort: 'y palabras más largas',
  add: 'Añadir',
  added: (word) => t`Añadida: ${word}`,
  remove: 'Quitar',
  removeWord: (word) => t`Quitar ${word}`,
  removed: (word) => t`Quitada: ${word}`,
  listOf: (word) => t`Lista de ${word}`,
  prefixOf: (word) => t`${word}: y palabras más largas`,
  changed: (word) => t`Cambiada: ${word}`,
  more: 'Mostrar más',

  tester: 'Probar un texto',
  testerHint: 'Pegue un comentario para ver qué palabras contiene y qué le ocurriría. No se publica nada.',
  testText: 'Texto',
  test: 'Probar',
  outcomes: {
    publish: 'No se encontraron palabras. Se publicaría.',
    hold: 'Esperaría a un moderador.',
    reject: 'Se rechazaría.',
  },
  foundAs: (word, list, found, at) => t`${word} (${list}), escrita «${found}», en el carácter ${at}`,

  exchange: 'Importar y exportar',
  exchangeHint:
    'Una palabra por línea, con * al final para incluir palabras más largas; o CSV con text, list y prefix.',
  content: 'Palabras para importar',
  format: 'Formato',
  formats: { lines: 'Una palabra por línea', csv: 'CSV' },
  intoList: 'En la lista',
  replace: 'Quitar las palabras que no estén incluidas',
  import: 'Importar',
  imported: (added, changed, removed, unchanged) =>
    t`${added} añadidas, ${changed} cambiadas, ${removed} quitadas, ${unchanged} ya existentes.`,
  export: 'Descargar como CSV',
};
