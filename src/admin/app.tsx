import type { StrapiApp } from '@strapi/strapi/admin';
import { writeVietnameseDates } from './dates/vietnamese-dates';
import { registerEnumerationLabels } from './enumerations/register-enumeration-labels';
import { hideSettings } from './sight/hide-settings';
import { vi } from './translations/vi';

/** What a browser holds after the first visit: Vietnamese, no product tour, no news of Strapi. Later choices stay. */
const FIRST_VISIT: Record<string, string> = {
  'strapi-admin-language': 'vi',
  STRAPI_GUIDED_TOUR: JSON.stringify({ enabled: false }),
  'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false': 'true',
};

const PANEL_LOGO = '/assets/icon.svg';

/** Widgets about the machine rather than about anybody's work. */
const NOT_FOR_EDITORS = ['key-statistics'];
for (const [key, value] of Object.entries(FIRST_VISIT)) {
  if (window.localStorage.getItem(key) === null) window.localStorage.setItem(key, value);
}

writeVietnameseDates();

export default {
  config: {
    locales: ['vi'],
    // Until the site's settings bring a logo of their own; see plugins/branding.
    auth: { logo: PANEL_LOGO },
    menu: { logo: PANEL_LOGO },
    head: { favicon: PANEL_LOGO },
    translations: { vi },
    tutorials: false,
    notifications: { releases: false },
  },
  register(app: StrapiApp) {
    registerEnumerationLabels(app);
    hideSettings(app);
    app.widgets.register((widgets) => widgets.filter(({ id }) => !NOT_FOR_EDITORS.includes(id)));
  },
  bootstrap() {},
};
