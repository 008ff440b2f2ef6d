/** Routes of a site's settings. */
import { digest } from '../../http/preconditions.js';
import { signedInRoute, type Route } from '../../route.js';
import { requirePerson } from '../../access/principal.js';
import { SiteSettings, SiteSettingsChange } from '../../shared/contract.js';
import { changeSettings } from './use-cases.js';

export const siteRoutes: Route[] = [
  signedInRoute({
    method: 'get',
    path: '/v1/sites/:site/settings',
    action: 'settings.read',
    tag: 'Moderators',
    summary: 'The site’s settings',
    response: SiteSettings,
    status: 200,
    sends: ['ETag'],
    handle: ({ site: { settings } }) =>
      Promise.resolve({ status: 200, body: settings, validator: digest(settings) }),
  }),
  signedInRoute({
    method: 'patch',
    path: '/v1/sites/:site/settings',
    action: 'settings.change',
    tag: 'Administrators',
    summary: 'Change settings; omitted ones remain unchanged',
    body: SiteSettingsChange,
    bodyLimit: 1_048_576,
    response: SiteSettings,
    status: 200,
    sends: ['ETag'],
    precondition: 'optional',
    async handle({ ctx, site, principal, body, ifMatch }) {
      const settings = await changeSettings(
        ctx,
        site,
        { personId: requirePerson(principal).id },
        body,
        ifMatch,
      );
      return { status: 200, body: settings, validator: digest(settings) };
    },
  }),
];
