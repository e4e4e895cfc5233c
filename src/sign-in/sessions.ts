import type { Core } from '@strapi/strapi';

/** Signs an account out everywhere: its refresh and access tokens are worth nothing from now on, on every server. */
export async function endSessions(strapi: Core.Strapi, userId: number): Promise<void> {
  const { sessionManager } = strapi;
  if (sessionManager?.hasOrigin('admin')) await sessionManager('admin').invalidateRefreshToken(String(userId));
}
