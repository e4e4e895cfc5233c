import type { Told } from './run-chaos';

/** What was tried and what was lost, as a Markdown table with the sums under it. */
export function tableOfChaos({ tried, counts, promised, serverFaults, readers, mail, kills, minutes }: Told): string {
  const rows = tried.map(({ name, times, lost, whyNot }) => [name, whyNot ? `không thử được: ${whyNot}` : String(times), whyNot ? '' : lost.length === 0 ? 'không' : [...new Set(lost)].slice(0, 5).join('; ')]);
  const deeds = promised.stories.reduce((sum, story) => sum + story.deeds.length, 0);
  const lines = [['Sự cố', 'Số lần', 'Mất'], ['---', '---:', '---'], ...rows].map((row) => `| ${row.join(' | ')} |`);
  return [
    ...lines,
    '',
    `${kills} lần kill -9 trong ${minutes.toFixed(1)} phút. Việc đã làm: ${counts.done} xong, ${counts.refused} bị từ chối, ${counts.unknown} không có trả lời; ` +
      `${promised.stories.length} bài với ${deeds} lần đăng, sửa, gỡ, hẹn; ${promised.imports.length} lần nhập, ${promised.reports.length} báo cáo, ${promised.uploads.length} tệp.`,
    `Thư: ${mail.sent} đã gửi; ${mail.secondCopies} bản thứ hai cùng Message-ID (máy chết giữa lúc gửi và lúc ghi).`,
    `Bạn đọc: ${readers.pages} trang; ${readers.faults.length} lỗi 5xx; ${readers.unkept} lần chưa có bản lưu khi mất cơ sở dữ liệu; ${readers.nobody} lần không máy chủ nào chạy.`,
    `Lỗi 5xx với người làm việc khi không có sự cố nền: ${serverFaults.length === 0 ? 'không' : [...new Set(serverFaults)].slice(0, 10).join('; ')}.`,
  ].join('\n');
}
