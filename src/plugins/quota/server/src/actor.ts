import type { Core } from '@strapi/strapi';

interface Ability {
  can(action: string): boolean;
}

interface RequestState {
  auth?: { credentials?: { name?: string; type?: string } };
  user?: { id: number; firstname?: string; lastname?: string; email?: string };
  userAbility?: Ability;
}

const stateOf = (strapi: Core.Strapi) => strapi.requestContext.get()?.state as RequestState | undefined;

/** Who is acting, as the ledger writes it down: a person by name, a token by its name, or the server. */
export function actorName(strapi: Core.Strapi): string {
  const { user, auth } = stateOf(strapi) ?? {};
  if (user) return [user.lastname, user.firstname].filter(Boolean).join(' ') || user.email || `#${user.id}`;
  if (auth?.credentials?.name) return `Mã API “${auth.credentials.name}”`;
  return 'Máy chủ';
}

/** May the one who is acting do this? A person by the roles, a token only when it has full access. */
export function actorMay(strapi: Core.Strapi, action: string): boolean {
  const { userAbility, auth } = stateOf(strapi) ?? {};
  return userAbility ? userAbility.can(action) : auth?.credentials?.type === 'full-access';
}
