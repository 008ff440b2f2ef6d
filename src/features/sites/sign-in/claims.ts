/** What a provider says about a person. */

/** Claims about the person, from the ID token and, if needed, the provider's userinfo endpoint. */
export type PersonClaims = Readonly<Record<string, unknown>> & { sub: string };

/** The texts in a claim: one, a list, or a path into an object, `realm_access.roles`. */
export function valuesOf(claims: PersonClaims, name: string): string[] {
  const value = name in claims ? claims[name] : name.split('.').reduce<unknown>(memberOf, claims);
  return (Array.isArray(value) ? value : [value]).filter((item): item is string => typeof item === 'string');
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
