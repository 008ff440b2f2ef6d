/** What we use of negotiator: its published types do not know `preferred`. */
declare module 'negotiator' {
  export default class Negotiator {
    constructor(request: { headers: Record<string, string | undefined> });
    /** Those of `available` the client takes, best first; of equal weight, those that stand first in `preferred`. */
    encodings(available: string[], options: { preferred: string[] }): string[];
  }
}
