import { slugConstraint } from '../database/constraints';
import { refusal } from '../refusals/refusal';

/** Two servers published the same address at the same moment: the loser gets a sentence, not a database error. */
export async function conflictAsRefusal<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const text = error instanceof Error ? error.message : '';
    if (!text.includes(slugConstraint('')) && !/UNIQUE constraint failed: \w+\.slug/.test(text)) throw error;
    const message = 'Đường dẫn vừa được một bài khác dùng. Hãy bấm xuất bản lần nữa để hệ thống tạo đường dẫn mới.';
    throw refusal([{ code: 'slug-taken', field: 'slug', message }]);
  }
}
