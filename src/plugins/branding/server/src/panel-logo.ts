import type { Core } from '@strapi/strapi';

/**
 * The part of an uploaded file that Strapi shows of a logo. Not its provider: Strapi would take the file for its own and
 * delete it with the next logo, though it belongs to the media library.
 */
const FIELDS = ['name', 'url', 'width', 'height', 'ext', 'size'] as const;

type Logo = Record<(typeof FIELDS)[number], unknown>;

/** Makes the logo of the site's settings that of the panel's menu and sign-in page; without one both show the panel's own. */
export async function keepPanelLogo(strapi: Core.Strapi): Promise<void> {
  const settings = await strapi.db.query('api::site-setting.site-setting').findOne({ populate: { logo: { select: [...FIELDS] } } });
  const logo: Logo | null = settings?.logo ? pick(settings.logo) : null;
  const store = strapi.store({ type: 'core', name: 'admin' });
  const current = ((await store.get({ key: 'project-settings' })) ?? {}) as Record<string, unknown>;
  const wanted = { ...current, menuLogo: logo, authLogo: logo };
  if (JSON.stringify(wanted) !== JSON.stringify(current)) await store.set({ key: 'project-settings', value: wanted });
}

const pick = (file: Logo): Logo => Object.fromEntries(FIELDS.map((name) => [name, file[name]])) as Logo;
