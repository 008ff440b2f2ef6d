/** Schemas of signing in to the console: links, sessions, and the publisher's OpenID Connect provider. */
import * as z from 'zod';
import { CONSOLE_ROLES } from '../enums.js';
import { count, httpUrl, id, line, text, time } from './values.js';

const siteKey = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/);
const roles = z.array(z.enum(CONSOLE_ROLES)).min(1).max(CONSOLE_ROLES.length);

/** Whom to sign in. `subject` and `issuer` are those of the person's tokens; the issuer is only needed if the site trusts several. */
export const ConsoleLinkInput = z.strictObject({
  subject: line(255, 1),
  issuer: line(500, 1).optional(),
  name: line(100, 1),
  roles,
  /** Other sites that the link is for, each with a service token of that site that may sign people in. */
  otherSites: z
    .array(z.strictObject({ site: siteKey, token: z.string().min(1).max(200), roles: roles.optional() }))
    .max(50)
    .default([]),
});
/** Open `url` in the person's browser. It works once, until `expiresAt`. */
export const ConsoleLink = z.object({ url: z.string(), expiresAt: time });

export const ConsoleSessionInput = z.strictObject({ code: z.string().min(1).max(200) });
/** `token` is sent like other tokens. It ends at `expiresAt`, or an hour after it was last used. */
export const ConsoleSession = z.object({ site: z.string(), token: z.string(), expiresAt: time });

/** How people sign in to the site's console, besides links and tokens. */
export const SignInOptions = z.object({
  site: z.string(),
  provider: z.object({ name: z.string() }).nullable(),
});
/** Where to send the browser, and a secret to keep in its tab until it returns. */
export const SignInStart = z.object({ url: z.string(), attempt: z.string() });
/** `answer`: the query of the address at which the browser returned. */
export const SignInFinish = z.strictObject({ attempt: z.string().min(1).max(200), answer: text(8_192, 1) });

/** The sites that the session is for; those of a token are only the site itself. */
export const ConsoleSites = z.object({ items: z.array(z.object({ key: z.string(), name: z.string() })) });

const provider = {
  name: line(60, 1),
  issuer: httpUrl,
  clientId: line(500, 1),
  scope: line(500, 1).refine((value) => value.split(' ').includes('openid'), {
    message: 'must contain openid',
  }),
  /** Its name; a path into an object has dots, `realm_access.roles`. */
  claim: line(200, 1),
  /** Values of the claim that give the role. */
  admins: z.array(line(200, 1)).max(100),
  moderators: z.array(line(200, 1)).max(100),
  /** Whom people without a role are told to ask. */
  contact: line(200, 1),
  /** Accepts people who sign in on another site with the same issuer, client and secret. */
  shared: z.boolean(),
};
/** A secret that is left out stays, unless the issuer or the client changes. */
export const SignInProviderInput = z.strictObject({ ...provider, clientSecret: line(2_000, 1).optional() });
export const SignInProvider = z.object({ ...provider, hasSecret: z.boolean() });
/** `redirectUrl` is to be registered with the provider. */
export const SignInProviderState = z.object({
  provider: SignInProvider.nullable(),
  redirectUrl: z.string().nullable(),
});

/** People who are signed in to the console through a link or the provider. */
export const ConsoleSessions = z.object({
  items: z.array(
    z.object({
      /** Null: they have not used it yet. */
      personId: id.nullable(),
      name: z.string(),
      roles: z.array(z.enum(CONSOLE_ROLES)),
      via: z.string(),
      subject: z.string(),
      issuer: z.string(),
      since: time,
      seenAt: time,
      expiresAt: time,
    }),
  ),
});
/** Whose sessions end; the issuer is only needed if the site trusts several. */
export const EndSessionsInput = z.strictObject({
  subject: line(255, 1),
  issuer: line(500, 1).optional(),
});
export const EndSessionsResult = z.object({ ended: count });

export type ConsoleLinkInput = z.infer<typeof ConsoleLinkInput>;
export type ConsoleLink = z.infer<typeof ConsoleLink>;
export type ConsoleSession = z.infer<typeof ConsoleSession>;
export type SignInOptions = z.infer<typeof SignInOptions>;
export type SignInStart = z.infer<typeof SignInStart>;
export type SignInFinish = z.infer<typeof SignInFinish>;
export type ConsoleSites = z.infer<typeof ConsoleSites>;
export type SignInProviderInput = z.infer<typeof SignInProviderInput>;
export type SignInProvider = z.infer<typeof SignInProvider>;
export type SignInProviderState = z.infer<typeof SignInProviderState>;
export type ConsoleSessions = z.infer<typeof ConsoleSessions>;
export type EndSessionsInput = z.infer<typeof EndSessionsInput>;
