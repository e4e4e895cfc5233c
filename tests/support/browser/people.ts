import { accountOf, product } from './panel';

const PASSWORD = 'Mat-khau-thu-1';

/** Asks the panel's own API as its administrator. */
async function administrator() {
  const { url } = product();
  const call = async (method: string, path: string, token?: string, body?: object) => {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as { data: Record<string, never>; results?: Record<string, never>[] };
  };
  const { email, password } = accountOf('Quản trị hệ thống');
  const { data } = await call('POST', '/admin/login', undefined, { email, password });
  const token = String(data.token ?? data.accessToken);
  return (method: string, path: string, body?: object) => call(method, path, token, body);
}

/** Makes a person of a role in a unit of the demo, by the unit's name: nobody else's tests use that unit's articles. */
export async function newPerson({ role, unit, firstname }: { role: string; unit: string; firstname: string }) {
  const ask = await administrator();
  const roles = (await ask('GET', '/admin/roles')).data as unknown as { id: number; name: string }[];
  const email = `${firstname.toLowerCase()}-${process.pid}@demo.example.com`;
  const roleId = roles.find(({ name }) => name === role)?.id;
  const user = (await ask('POST', '/admin/users', { firstname, lastname: 'Nguyễn', email, roles: [roleId] })).data as unknown as { id: number; registrationToken: string };
  await ask('POST', '/admin/register', { registrationToken: user.registrationToken, userInfo: { firstname, lastname: 'Nguyễn', password: PASSWORD } });
  const query = new URLSearchParams({ 'filters[name][$eq]': unit, page: '1', pageSize: '10' });
  const { results = [] } = await ask('GET', `/content-manager/collection-types/api::unit.unit?${query}`);
  await ask('POST', '/content-manager/collection-types/api::staff-member.staff-member', {
    user: { connect: [{ id: user.id }] },
    unit: { connect: [{ documentId: results[0]?.documentId }] },
  });
  return { email, password: PASSWORD, name: `Nguyễn ${firstname}` };
}
