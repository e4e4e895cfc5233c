import type { Crumb } from './page';

export const HOME: Crumb = { href: '/', label: 'Trang chủ' };
export const ARTICLES: Crumb = { href: '/tin-bai', label: 'Tin bài' };
export const LEGAL_DOCUMENTS: Crumb = { href: '/van-ban', label: 'Văn bản' };
export const DUTY: Crumb = { href: '/chi-tieu', label: 'Chỉ tiêu tin bài' };
export const crumbOf = ({ name, url }: { name: string; url: string }): Crumb => ({ href: url, label: name });
export const PROCEDURES: Crumb = { href: '/thu-tuc-hanh-chinh', label: 'Thủ tục hành chính' };
export const GUIDES: Crumb = { href: '/huong-dan', label: 'Hướng dẫn' };
