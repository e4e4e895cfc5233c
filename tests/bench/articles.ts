const WORDS = (
  'cải cách thủ tục hành chính trung tâm y tế người dân hồ sơ trực tuyến một cửa dịch vụ công tiếp nhận trả kết quả đúng hạn ' +
  'cán bộ viên chức kế hoạch tuyên truyền chuyển đổi số bệnh viện khám chữa bệnh bảo hiểm thẻ căn cước liên thông dữ liệu sở'
).split(' ');

/** About 600 words of HTML that no other number gives; the same number always gives the same text. */
export function articleBody(number: number): string {
  let state = number * 2_654_435_761 + 1;
  const word = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return WORDS[(state >>> 8) % WORDS.length];
  };
  const paragraphs = Array.from({ length: 10 }, () => `<p>${Array.from({ length: 60 }, word).join(' ')}.</p>`);
  return `<p>Bài số ${number}.</p>${paragraphs.join('')}`;
}
