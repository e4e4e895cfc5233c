import type { AfterClose, Closing, Verdict, WaiverLine } from '../rules/types';

/** A verdict with all that stands beside it: how it was frozen, waived, and what left it afterwards. */
export interface CellVerdict extends Verdict {
  closing: Closing | null;
  waiver: WaiverLine | null;
  /** Every line of the cell's waivers, cancelled ones too. */
  waiverLines: WaiverLine[];
  afterClose: AfterClose[];
}

type Beside = Omit<CellVerdict, keyof Verdict>;

/**
 * Each field by its name: V8 gives every object that a spread makes a shape of its own, and a walk over the ten
 * thousand cells of a board then takes ten times as long.
 */
export const cellVerdict = (verdict: Verdict, { closing, waiver, waiverLines, afterClose }: Beside): CellVerdict => ({
  clause: verdict.clause,
  unit: verdict.unit,
  period: verdict.period,
  status: verdict.status,
  required: verdict.required,
  counted: verdict.counted,
  rejected: verdict.rejected,
  owed: verdict.owed,
  running: verdict.running,
  upcoming: verdict.upcoming,
  daysLeft: verdict.daysLeft,
  window: verdict.window,
  closing,
  waiver,
  waiverLines,
  afterClose,
});
