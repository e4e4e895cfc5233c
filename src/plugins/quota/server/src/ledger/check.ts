import type { Core } from '@strapi/strapi';
import { closingsOf } from '../closings/closings';
import { periodInWords } from '../rules/sentences';
import { ledgerOf } from './ledger';

export interface LedgerCheck {
  intact: boolean;
  firstBrokenLine: number | null;
  message: string;
}

/** Whether no line of the ledger was changed, added or taken, and no frozen verdict altered. Reads all of it. */
export async function checkLedger(strapi: Core.Strapi): Promise<LedgerCheck> {
  const line = await ledgerOf(strapi).firstBroken();
  const closing = line === null ? await closingsOf(strapi).firstBroken() : null;
  const message =
    line !== null
      ? `Sổ không còn nguyên vẹn từ dòng ${line}.`
      : closing
        ? `Kết quả đã chốt của ${periodInWords(closing.period)} (chỉ tiêu “${closing.clauseKey}”) đã bị thay đổi.`
        : 'Sổ nguyên vẹn.';
  return { intact: line === null && closing === null, firstBrokenLine: line, message };
}
