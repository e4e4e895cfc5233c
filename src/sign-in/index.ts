import type { Core } from '@strapi/strapi';
import { guardPasswords } from './guard-passwords';
import { guardSignIn } from './guard-sign-in';

/** Before anybody can sign in: Strapi asks its container for these services at each request. */
export function registerSignIn(strapi: Core.Strapi): void {
  guardPasswords(strapi);
  guardSignIn(strapi);
}
