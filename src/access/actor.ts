import type { Core } from '@strapi/strapi';

/** Who is acting in the present request: a person at the panel, a program with a token, or the server itself. */
export type Actor =
  | { kind: 'staff'; userId: number; name: string; roles: string[] }
  | { kind: 'token'; name: string }
  | { kind: 'server' };

interface RequestState {
  auth?: { strategy?: { name?: string }; credentials?: { name?: string } };
  user?: { id: number; firstname?: string; lastname?: string; email?: string; roles?: { code: string }[] };
}

/** A person's session and a person's own token. */
const PANEL_STRATEGIES = ['admin', 'admin-token'];

export function currentActor(strapi: Core.Strapi): Actor {
  const state = strapi.requestContext.get()?.state as RequestState | undefined;
  if (state?.user && PANEL_STRATEGIES.includes(state.auth?.strategy?.name ?? '')) {
    const { id, firstname, lastname, email, roles = [] } = state.user;
    const name = [lastname, firstname].filter(Boolean).join(' ') || email || `#${id}`;
    return { kind: 'staff', userId: id, name, roles: roles.map(({ code }) => code) };
  }
  if (state?.auth?.credentials) return { kind: 'token', name: state.auth.credentials.name ?? '' };
  return { kind: 'server' };
}
