import type { Core } from '@strapi/strapi';
import type { Keeper } from './keeper';

/** Under which name Strapi's container holds the keeper of copies. */
export const KEEPER = 'kept-copies';

export const keeperOf = (strapi: Core.Strapi): Keeper => strapi.get(KEEPER) as Keeper;
