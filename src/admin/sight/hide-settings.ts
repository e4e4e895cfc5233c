import type { StrapiApp } from '@strapi/strapi/admin';

interface QueryAnswer {
  type: string;
  payload?: unknown;
  meta?: { arg?: { endpointName?: string } };
}

const PANEL = '/admin';
const SETTINGS = `${PANEL}/settings`;

/**
 * Strapi shows its settings to everybody, if only the page about its version. Here only who administers the system
 * (rights named `admin::…`) sees them; others have no entry in the menu and are sent home from their addresses. What
 * may be done there the server decides anyway.
 */
export function hideSettings(app: StrapiApp): void {
  const style = document.createElement('style');
  style.textContent = `[data-settings='hidden'] a[href='${SETTINGS}'] { display: none; }`;
  document.head.append(style);
  app.addMiddlewares([
    () => () => (next) => (action) => {
      const permissions = permissionsIn(action as QueryAnswer);
      if (permissions) showOrHide(permissions.some(({ action: right }) => right.startsWith('admin::')));
      return next(action);
    },
  ]);
}

/** The person's rights, at the moment when the panel has learnt them. */
function permissionsIn({ type, payload, meta }: QueryAnswer): { action: string }[] | null {
  const isAnswer = type === 'adminApi/executeQuery/fulfilled' && meta?.arg?.endpointName === 'getMyPermissions';
  return isAnswer && Array.isArray(payload) ? (payload as { action: string }[]) : null;
}

function showOrHide(isAdministrator: boolean): void {
  document.documentElement.dataset.settings = isAdministrator ? 'shown' : 'hidden';
  if (!isAdministrator && window.location.pathname.startsWith(SETTINGS)) window.location.replace(PANEL);
}
