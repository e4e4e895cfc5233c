import type { Core } from '@strapi/strapi';
import { registerConditions } from './conditions';
import { installRoles } from './install-roles';
import { hideListsOfOthers } from './menus';
import { loadUnitsForConditions } from './populated-conditions';
import { removeStockTokens } from './stock-tokens';

/** Before Strapi cleans its permissions: conditions that come later would be struck from every role. */
export async function registerAccess(strapi: Core.Strapi): Promise<void> {
  await registerConditions(strapi);
  // Routes take hold of their controllers before anything is bootstrapped.
  hideListsOfOthers(strapi);
}

export async function bootstrapAccess(strapi: Core.Strapi): Promise<void> {
  loadUnitsForConditions(strapi);
  await installRoles(strapi);
  await removeStockTokens(strapi);
}
