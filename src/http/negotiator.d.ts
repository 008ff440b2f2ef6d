/** The part of negotiator we use: its published types lack `preferred`. */
declare module 'negotiator' {
  export default class Negotiator {
    constructor(request: { headers: Record<string, string | undefined> });
    /** The encodings of `available` the client accepts, best first; ties in the order of `preferred`. */
    encodings(available: string[], options: { preferred: string[] }): string[];
  }
}
