/** Routes of a site's own settings. */
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
    handle: ({ site }) => Promise.resolve({ status: 200, body: site.settings }),
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
    handle: async ({ ctx, site, visitor, body }) => ({
      status: 200,
      body: await changeSettings(ctx, site, { personId: personOf(visitor).id }, body),
    }),
  }),
];
