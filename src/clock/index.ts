import type { Core } from '@strapi/strapi';
import { createClock, type Clock } from './clock';

const NAME = 'clock';

/** Puts the server's clock into Strapi's container, where the plugins look for it too. */
export function registerClock(strapi: Core.Strapi): void {
  strapi.add(NAME, createClock(process.env.CLOCK_START));
}

export const clockOf = (strapi: Core.Strapi): Clock => strapi.get(NAME) as Clock;
