import { withWebp } from '../../media/webp-renditions';

interface Plugin {
  routes: { admin: { routes: { path: string }[] } };
  services: { 'image-manipulation': Parameters<typeof withWebp>[0] };
}

/** The server fetches nothing that a user names except through the guard of `src/outside`, which knows inner addresses. */
export default (plugin: Plugin): Plugin => {
  const { admin } = plugin.routes;
  admin.routes = admin.routes.filter(({ path }) => path !== '/actions/upload-from-urls');
  plugin.services['image-manipulation'] = withWebp(plugin.services['image-manipulation']);
  return plugin;
};
