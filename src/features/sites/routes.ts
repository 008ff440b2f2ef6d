/** Routes of a site's own settings. */
import { digest } from '../../http/preconditions.js';
import { signedInRoute, type Route } from '../../http/route.js';
import { personOf } from '../../http/visitor.js';
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
    handle: ({ site: { settings } }) =>
      Promise.resolve({ status: 200, body: settings, validator: digest(settings) }),
  }),
  signedInRoute({
    method: 'patch',
    path: '/v1/sites/:site/settings',
    action: 'settings.change',
    tag: 'Administrators',
    summary: 'Change settings; those not named stay',
    body: SiteSettingsChange,
    bodyLimit: 1_048_576,
    response: SiteSettings,
    status: 200,
    precondition: 'optional',
    async handle({ ctx, site, visitor, body, ifMatch }) {
      const settings = await changeSettings(ctx, site, { personId: personOf(visitor).id }, body, ifMatch);
      return { status: 200, body: settings, validator: digest(settings) };
    },
  }),
];
