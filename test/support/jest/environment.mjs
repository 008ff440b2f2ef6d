/**
 * Where test files run: Node.js, with `importOnce`, which loads a module once for all test files of a Jest worker. Each
 * test file has globals of its own (a realm); what is loaded once has Node.js's own.
 */
import { TestEnvironment } from 'jest-environment-node';

const ERRORS = ['Error', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError'];
const { [Symbol.hasInstance]: isInstance } = Function.prototype;

export default class extends TestEnvironment {
  async setup() {
    await super.setup();
    const test = this.global;
    /** `specifier`: a package, or a file from this folder. */
    test.importOnce = (specifier) => import(specifier);
    // One clock: a test that moves it moves it for the service as well, and the service's dates are dates to a test.
    test.Date = Date;
    // The service's errors are errors to a test, by `instanceof` and `toThrow(RangeError)`.
    const ofNode = new Map(ERRORS.map((name) => [test[name], globalThis[name]]));
    Object.defineProperty(test.Error, Symbol.hasInstance, {
      value(error) {
        return isInstance.call(this, error) || (ofNode.has(this) && error instanceof ofNode.get(this));
      },
    });
  }
}
