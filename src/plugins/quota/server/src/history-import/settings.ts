import type { Core } from '@strapi/strapi';

/** The optional block `history` of the plugin's configuration. */
export interface HistorySettings {
  /** Further attributes by which a row may call a unit, besides its name and slug. */
  unitNames: string[];
  /** Further attributes by which a row may call a section, besides its name. */
  sectionNames: string[];
  /** What people call the kinds: by stored value. Kinds without a word are called by their value. */
  kindWords: Record<string, string>;
}

const NONE: HistorySettings = { unitNames: [], sectionNames: [], kindWords: {} };

export const settingsOf = (strapi: Core.Strapi): HistorySettings => ({
  ...NONE,
  ...(strapi.config.get('plugin::quota.history', {}) as Partial<HistorySettings>),
});
