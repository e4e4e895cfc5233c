import { scoreCitations, total } from './citations';

const PRECISION = 0.98;
const RECALL = 0.95;

/** npm run eval:citations: the quality of citation reading against hand-made truth, text by text. */
const scores = scoreCitations();
console.log('| Văn bản | Dẫn chiếu thật | Máy tìm được | Đúng |\n|---|---|---|---|');
for (const { text, truth, found, right, missed, wrong } of scores) {
  console.log(`| ${text} | ${truth} | ${found} | ${right} |`);
  for (const one of missed) console.log(`  thiếu: ${one}`);
  for (const one of wrong) console.log(`  thừa: ${one}`);
}
const { truth, found, right, precision, recall } = total(scores);
console.log(`\nCộng: ${truth} thật, ${found} tìm được, ${right} đúng. Độ chính xác ${precision.toFixed(3)} (cần ${PRECISION}), độ phủ ${recall.toFixed(3)} (cần ${RECALL}).`);
process.exit(precision >= PRECISION && recall >= RECALL ? 0 : 1);
