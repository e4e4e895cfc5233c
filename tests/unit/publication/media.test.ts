import { attachmentOf, pictureOf, type FileRow } from '../../../src/publication/media';

const file: FileRow = {
  name: 'Hội nghị.jpg',
  url: '/uploads/goc.jpg',
  mime: 'image/jpeg',
  size: 4096.2,
  alternativeText: 'Ảnh trong thư viện',
  width: 4000,
  height: 3000,
  formats: null,
};

describe('pictures and files', () => {
  it('a large photograph is shown in its large rendition, and screens that need less are told of the smaller ones', () => {
    const formats = {
      large: { url: '/uploads/large.jpg', width: 1000, height: 750 },
      small: { url: '/uploads/small.jpg', width: 500, height: 375, mime: 'image/jpeg' },
      webp_small: { url: '/uploads/webp_small.webp', width: 500, height: 375, mime: 'image/webp' },
    };
    expect(pictureOf({ ...file, formats }, 'Toàn cảnh')).toEqual({
      url: '/uploads/large.jpg',
      alt: 'Toàn cảnh',
      width: 1000,
      height: 750,
      renditions: [
        { url: '/uploads/small.jpg', width: 500 },
        { url: '/uploads/large.jpg', width: 1000 },
      ],
      webp: [{ url: '/uploads/webp_small.webp', width: 500 }],
    });
  });

  it('a small one as it is, described by the library when the article says nothing', () => {
    expect(pictureOf(file, null)).toEqual({
      url: '/uploads/goc.jpg',
      alt: 'Ảnh trong thư viện',
      width: 4000,
      height: 3000,
      renditions: [],
      webp: [],
    });
    expect(pictureOf(null, 'Toàn cảnh')).toBeNull();
  });

  it('a file has its size in whole kilobytes', () => {
    expect(attachmentOf(file)).toEqual({
      name: 'Hội nghị.jpg',
      url: '/uploads/goc.jpg',
      mime: 'image/jpeg',
      sizeKb: 4097,
    });
  });
});
