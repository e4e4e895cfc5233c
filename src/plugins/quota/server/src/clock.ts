import type { Core } from '@strapi/strapi';

/** What the tracker needs of time. */
export interface Clock {
  now(): Date;
  importInstant?(): Date | undefined;
}

const SYSTEM: Clock = { now: () => new Date() };

/** The host's clock, when it put one into Strapi's container under "clock"; else the machine's. */
export const clockOf = (strapi: Core.Strapi): Clock => (strapi.has('clock') ? (strapi.get('clock') as Clock) : SYSTEM);
