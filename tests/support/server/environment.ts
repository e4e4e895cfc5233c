import { TestEnvironment } from 'jest-environment-node';
import { bootedStrapi } from './boot';

/** Hands the one Strapi of this process to each test file as the global `strapi`. */
export default class StrapiEnvironment extends TestEnvironment {
  async setup(): Promise<void> {
    await super.setup();
    Object.assign(this.global, { strapi: bootedStrapi() });
  }
}
