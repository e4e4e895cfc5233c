import type { Core } from '@strapi/strapi';
import type { MovableClock } from '../../../src/clock/clock';

/** The one Strapi that the environment hands to each file. */
export const app = (): Core.Strapi => (globalThis as unknown as { strapi: Core.Strapi }).strapi;

export const clock = (): MovableClock => app().get('clock') as MovableClock;

let counter = 0;

/** A name that no other test uses: the database is not emptied between files. */
export const unique = (name: string): string => `${name} ${process.pid}-${Date.now().toString(36)}-${(counter += 1)}`;
