import type { StrapiApp } from '@strapi/strapi/admin';
import { Feather } from '@strapi/icons';

export default {
  register(app: StrapiApp): void {
    app.registerPlugin({ id: 'rich-text', name: 'rich-text' });
    app.customFields.register({
      name: 'html',
      pluginId: 'rich-text',
      type: 'text',
      icon: Feather,
      intlLabel: { id: 'rich-text.html.label', defaultMessage: 'Văn bản định dạng' },
      intlDescription: {
        id: 'rich-text.html.description',
        defaultMessage: 'Soạn thảo có đề mục, danh sách, bảng, ảnh; lưu thành HTML',
      },
      components: {
        Input: () => import('./HtmlInput').then(({ HtmlInput }) => ({ default: HtmlInput as React.ComponentType })),
      },
      options: {
        advanced: [
          {
            name: 'required',
            type: 'checkbox',
            intlLabel: { id: 'rich-text.html.required', defaultMessage: 'Bắt buộc nhập' },
            description: { id: 'rich-text.html.required.description', defaultMessage: 'Không lưu được nếu để trống' },
          },
        ],
      },
    });
  },
};
