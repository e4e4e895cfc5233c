import { main } from './failure.mjs';
import { envFile, generateMissingSecrets } from './settings.mjs';

await main(() => {
  generateMissingSecrets();
  console.log(`Khóa bí mật đã có đủ trong ${envFile}`);
});
