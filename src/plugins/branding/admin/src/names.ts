/** Of a site whose settings are not filled in yet. */
export const DEFAULT_NAME = 'Chuyên trang Cải cách hành chính';

/** The messages of the panel in which Strapi names itself. */
export const namedMessages = (siteName: string): Record<string, string> => ({
  'Auth.form.welcome.title': siteName,
  'app.components.LeftMenu.navbrand.title': siteName,
  'HomePage.header.subtitle': siteName,
});
