/** Spanish: service tokens and issuer keys. */
import type * as en from '../en/machines.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('es');

export const machineWords: typeof en.machineWords = {
  heading: 'Tokens de servicio',
  hint: 'Para su CMS y otras máquinas. Cada uno puede hacer aquello para lo que se creó, y nada más.',
  scopes: {
    publish: 'Publicar y cambiar artículos',
    'queues:read': 'Leer las colas',
    decide: 'Decidir sobre comentarios, y deshacerlo',
    'sign-in': 'Iniciar la sesión de personas en la consola, también como administradores',
  },
  scopesLabel: 'Qué puede hacer',
  name: 'Nombre',
  nameHint: 'Para qué sirve, por ejemplo cms. Aparece en el registro.',
  expires: 'Caduca el (opcional)',
  create: 'Crear token',
  incomplete: 'Escriba un nombre y elija qué puede hacer.',
  past: 'Elija una fecha futura.',
  created: (name) =>
    t`Token «${name}» creado. Cópielo ahora: no lo guardamos, así que no podemos volver a mostrarlo.`,
  secret: 'Token nuevo',
  copy: 'Copiar',
  copied: 'Copiado.',
  done: 'Listo',
  none: 'No hay tokens.',
  table: 'Tokens de este sitio',
  columns: ['Nombre', 'Puede', 'Desde', 'Estado', 'Acción'],
  live: 'Activo',
  until: (date) => t`Hasta el ${date}`,
  expired: (date) => t`Caducó el ${date}`,
  revokedAt: (date) => t`Revocado el ${date}`,
  revoke: 'Revocar',
  revokeOf: (name) => t`Revocar ${name}`,
  revokeAsk: (name) => t`¿Revocar «${name}»?`,
  revokeHint:
    'Todo lo que lo usa deja de funcionar de inmediato, y se cierra la sesión de quienes la iniciaron con él. No se puede deshacer.',
  revoked: (name) => t`«${name}» está revocado.`,
};

export const keyWords: typeof en.keyWords = {
  heading: 'Emisores y claves',
  hint: 'De quién son los tokens que acepta este sitio. El responsable del servicio añade y revoca claves en la línea de comandos.',
  table: 'Claves de este sitio',
  columns: ['Emisor', 'Clave', 'Algoritmo', 'Desde', 'Estado'],
  ofService: 'El propio Interline, para invitados',
  live: 'En uso',
  revokedAt: (date) => t`Revocada el ${date}`,
};
