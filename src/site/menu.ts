import type { Crumb } from './page';

/** What stands in the header of every page. */
export const MENU: readonly Crumb[] = [
  { href: '/tin-bai', label: 'Tin bài' },
  { href: '/van-ban', label: 'Văn bản' },
  { href: '/thu-tuc-hanh-chinh', label: 'Thủ tục hành chính' },
  { href: '/huong-dan', label: 'Hướng dẫn' },
  { href: '/ke-hoach', label: 'Kế hoạch' },
  { href: '/chi-so', label: 'Chỉ số' },
  { href: '/lien-he', label: 'Liên hệ' },
];

/** On every page: where the contacts say how the national portal takes petitions. */
export const SEND_PETITION: Crumb = { href: '/lien-he#phan-anh', label: 'Gửi phản ánh, kiến nghị' };

/** Reached from the procedures, the contacts and the site map. */
export const ONE_STOP: Crumb = { href: '/mot-cua', label: 'Bộ phận Một cửa' };

/** Reached from the contacts and the site map. */
export const PETITION_OUTCOMES: Crumb = { href: '/ket-qua-phan-anh', label: 'Kết quả xử lý phản ánh, kiến nghị' };

/** Every page that is always there, by what readers look for. */
export const SITE_MAP: readonly { title: string; pages: readonly Crumb[] }[] = [
  { title: 'Tin tức và văn bản', pages: [MENU[0], MENU[1], MENU[4]] },
  {
    title: 'Làm thủ tục',
    pages: [MENU[2], { href: '/thu-tuc-moi-thay-doi', label: 'Thủ tục mới thay đổi' }, MENU[3], ONE_STOP],
  },
  { title: 'Kết quả cải cách hành chính', pages: [MENU[5], { href: '/chi-tieu', label: 'Chỉ tiêu tin bài' }] },
  {
    title: 'Cơ quan và kênh thông tin',
    pages: [
      MENU[6],
      PETITION_OUTCOMES,
      { href: '/kenh-thong-tin', label: 'Kênh thông tin chính thức' },
      { href: '/tiep-can-thong-tin', label: 'Tiếp cận thông tin' },
      { href: '/tam-ngung-dich-vu', label: 'Thông báo tạm ngừng dịch vụ' },
    ],
  },
  {
    title: 'Về trang này',
    pages: [
      { href: '/tim-kiem', label: 'Tìm kiếm' },
      { href: '/goi-y', label: 'Trợ năng và phím tắt' },
      { href: '/nguon-tin', label: 'Nguồn tin, nhúng tin và dữ liệu mở' },
      { href: '/so-do-trang', label: 'Sơ đồ trang' },
    ],
  },
];
