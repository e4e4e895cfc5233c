import sharp from 'sharp';
import request from 'supertest';
import { article } from '../../support/server/public-content';
import { app } from '../../support/server/strapi';
import { signIn } from '../../support/server/tokens';

const server = () => app().server.httpServer;
const bytesOf = async (address: string) => {
  const answer = await request(server()).get(address).buffer(true).expect(200);
  return { type: answer.headers['content-type'], bytes: answer.body as Buffer };
};

/** A photograph as a telephone makes it: too large for a page, and not of one colour. */
async function photograph(): Promise<Buffer> {
  const [width, height] = [2400, 1600];
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < pixels.length; at += 1) pixels[at] = (at * 7 + Math.floor(at / 977) * 13) % 251;
  return sharp(pixels, { raw: { width, height, channels: 3 } }).blur(6).jpeg({ quality: 92 }).toBuffer();
}

test('ảnh chụp lớn: độc giả nhận WebP đúng cỡ màn hình, ở ảnh bìa và trong bài; trình duyệt cũ vẫn có JPEG; xóa thì không còn tệp nào', async () => {
  const editor = await signIn('cchc-content-admin');
  const sent = await request(server()).post('/upload').set('Authorization', editor.bearer).attach('files', await photograph(), 'anh-hoi-nghi.jpg').expect(201);
  const [{ id, url, formats }] = sent.body as { id: number; url: string; formats: Record<string, { url: string; mime: string; size: number; width: number }> }[];
  expect(Object.keys(formats).sort()).toEqual(['large', 'medium', 'small', 'thumbnail', 'webp_large', 'webp_medium', 'webp_small']);

  for (const key of ['small', 'medium', 'large']) {
    const [webp, jpeg] = [await bytesOf(formats[`webp_${key}`].url), await bytesOf(formats[key].url)];
    expect(webp.type).toBe('image/webp');
    const { format, width } = await sharp(webp.bytes).metadata();
    expect({ format, width }).toEqual({ format: 'webp', width: formats[key].width });
    expect(webp.bytes.length).toBeLessThan(jpeg.bytes.length);
  }

  const { slug } = await article(app(), { cover: id, coverAlt: 'Hội nghị', body: `<p>Trước.</p><p><img src="${url}" alt="Đại biểu" /></p>` });
  const { text } = await request(server()).get(`/tin-bai/${slug}`).expect(200);
  const sources = text.match(/<picture><source type="image\/webp" srcset="[^"]*webp_small[^"]* 500w, [^"]*webp_medium[^"]* 750w, [^"]*webp_large[^"]* 1000w"/g);
  expect(sources).toHaveLength(2);
  // Nobody is sent the photograph itself.
  expect(text).not.toContain(`src="${url}"`);
  expect(text).toMatch(new RegExp(`<img src="${formats.large.url}"[^>]*alt="Hội nghị"[^>]*width="1000"`));

  await editor.delete(`/upload/files/${id}`).expect(200);
  for (const address of [url, ...Object.values(formats).map((format) => format.url)]) expect((await request(server()).get(address)).status).toBe(404);
});
