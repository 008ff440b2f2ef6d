/** Where test files run: Node.js, with `importOnce`, which loads a module once for all test files of a Jest worker. */
import { TestEnvironment } from 'jest-environment-node';

export default class extends TestEnvironment {
  async setup() {
    await super.setup();
    /** `specifier`: a package, or a file from this folder. */
    this.global.importOnce = (specifier) => import(specifier);
  }
}
