/**
 * The environment of test files: Node.js, with `importOnce`, which loads a module once for all test files of a Jest
 * worker. Each test file has its own globals (a realm); modules loaded once use Node.js's own.
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
    // One clock: a test that changes it changes it for the service too, and the service's dates are `Date` instances in
    // a test.
    test.Date = Date;
    // The service's errors must be instances of a test's error classes, for `instanceof` and `toThrow(RangeError)`.
    const ofNode = new Map(ERRORS.map((name) => [test[name], globalThis[name]]));
    Object.defineProperty(test.Error, Symbol.hasInstance, {
      value(error) {
        return isInstance.call(this, error) || (ofNode.has(this) && error instanceof ofNode.get(this));
      },
    });
  }
}
