/** Labels of the attributes that Strapi itself adds to every content type. */
export const SYSTEM_LABELS = {
  id: 'Số thứ tự bản ghi',
  documentId: 'Mã nội dung',
  createdAt: 'Ngày tạo',
  updatedAt: 'Ngày sửa',
  publishedAt: 'Ngày xuất bản',
  createdBy: 'Người tạo',
  updatedBy: 'Người sửa',
  locale: 'Ngôn ngữ',
} as const;

export type SystemAttribute = keyof typeof SYSTEM_LABELS;

export function isSystemAttribute(name: string): name is SystemAttribute {
  return Object.hasOwn(SYSTEM_LABELS, name);
}
