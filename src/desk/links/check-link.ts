import { askOutside, OutsideError, type OutsideOptions } from '../../outside/guarded-request';

/** `unsure`: nobody can say from here, so nobody is told that the link is dead. */
export interface LinkState {
  state: 'alive' | 'dead' | 'unsure';
  /** In words, after the address: "máy chủ trả lời 404". */
  reason: string;
}

const GONE = [404, 410];
/** Servers that do not answer HEAD, or not as they answer GET. */
const ASK_AGAIN = [400, 403, 404, 405, 500, 501, 503];
const DEAD = ['unresolved', 'refused', 'redirects', 'not-web'];

/** Whether a link of an article still leads somewhere. A page that wants a sign-in, or is ill today, is not dead. */
export async function checkLink(address: string, options: OutsideOptions = {}): Promise<LinkState> {
  try {
    const head = await askOutside(address, { ...options, method: 'HEAD' });
    const { status } = ASK_AGAIN.includes(head.status) ? await askOutside(address, { ...options, method: 'GET' }) : head;
    if (GONE.includes(status)) return { state: 'dead', reason: `máy chủ trả lời ${status}` };
    return { state: status < 400 ? 'alive' : 'unsure', reason: `máy chủ trả lời ${status}` };
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error;
    if (error.code === 'inner') return { state: 'dead', reason: 'địa chỉ trong mạng nội bộ, người đọc không mở được' };
    return { state: DEAD.includes(error.code) ? 'dead' : 'unsure', reason: error.message };
  }
}
