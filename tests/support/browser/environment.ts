import { TestEnvironment } from 'jest-environment-node';
import { runningProduct } from './product';

/** Hands the running product and its browser to each test file as the global `product`. */
export default class ProductEnvironment extends TestEnvironment {
  async setup(): Promise<void> {
    await super.setup();
    Object.assign(this.global, { product: runningProduct() });
  }
}
