/** What we use of negotiator: its published types do not know `preferred`. */
declare module 'negotiator' {
  export default class Negotiator {
    constructor(request: { headers: Record<string, string | undefined> });
    /** Those of `available` the client accepts, best first; of equal weight, in the order of `preferred`. */
    encodings(available: string[], options: { preferred: string[] }): string[];
  }
}
