import admin from './vi/admin.json';
import contentManager from './vi/content-manager.json';
import contentTypeBuilder from './vi/content-type-builder.json';
import email from './vi/email.json';
import i18n from './vi/i18n.json';
import serverErrors from './vi/server-errors.json';
import uncatalogued from './vi/uncatalogued.json';
import upload from './vi/upload.json';

/** Which screen shows a server sentence decides the key it is looked up by. */
const apiErrorNamespaces = ['', 'content-manager.', 'upload.'];

const apiErrors: Record<string, string> = Object.fromEntries(
  apiErrorNamespaces.flatMap((namespace) =>
    Object.entries(serverErrors).map(([sentence, text]) => [
      `${namespace}apiError.${sentence}`,
      text,
    ])
  )
);

/**
 * Vietnamese texts of the Strapi admin panel, for `config.translations.vi`.
 *
 * Strapi merges its own `vi` first, the plugins' second and this object last, so an entry here
 * either fills a gap or replaces a poor official text. Keys are the full ones: a plugin's carry
 * its name (`upload.plugin.name`), the admin's own carry no prefix.
 * `uncatalogued.json` holds ids that Strapi's code asks for although no `en.json` of it lists them.
 */
export const vi: Record<string, string> = {
  ...apiErrors,
  ...uncatalogued,
  ...admin,
  ...contentManager,
  ...contentTypeBuilder,
  ...email,
  ...i18n,
  ...upload,
};
