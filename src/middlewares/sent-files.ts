import type { Context, Next } from 'koa';
import { clearingSentFiles } from '../media/sent-files';

/** Right behind the middleware that puts down what is sent. */
export default () => (ctx: Context, next: Next) => clearingSentFiles(ctx, next);
